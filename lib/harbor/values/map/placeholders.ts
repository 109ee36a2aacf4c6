/** Texts that stand in for what the chart would invent: of the right form where a form is checked, and of no use to anybody. */

/** Sixteen characters, as Harbor's AES keys need. */
export const sixteen = 'placeholder-16ch';

/** Thirty-two characters, as the CSRF key needs. */
export const thirtyTwo = 'placeholder-of-thirty-two-chars.';

const pem = (label: string): string => `-----BEGIN ${label}-----\nplaceholder\n-----END ${label}-----\n`;

export const certificate = {
  'tls.crt': pem('CERTIFICATE'),
  'tls.key': pem('RSA PRIVATE KEY'),
};
export const certificateWithCa = {
  ...certificate,
  'ca.crt': pem('CERTIFICATE'),
};

/** A line of the form that the registry reads; no password has this hash. */
export const htpasswd = (username: string): string => `${username}:$2a$10$${'placeholder'.repeat(5).slice(0, 53)}`;

/** Does a source in plain text hold one of these? */
export const isPlaceholder = (source: object): boolean => JSON.stringify(source).includes('placeholder');
