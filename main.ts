/** The program: one word, one command; everything else is in `lib/`. */
import type { Host } from './lib/cli/host.ts';

const usage = `harbor-manifests — a Harbor registry per TypeScript file, as static Kubernetes YAML

  synth [ENVIRONMENT…] [--check]      render environments to dist/ (default: all); --check only compares
  render --values FILE --release NAME --namespace NS [--harbor VERSION] [--placeholders] [--strict]
                                      print what adopts a Helm release
  import --values FILE --release NAME --namespace NS --environment NAME [--harbor VERSION]
                                      write environments/NAME.ts from a Helm values file
  secrets plan|generate|seal …        list, make and seal the Secrets that an environment needs
  network ENVIRONMENT                 who can reach whom, by the rendered network policies
  images [ENVIRONMENT] [--format list|json|crane]
                                      every image that runs
`;

type Command = (args: string[], host: Host) => Promise<number>;

/** Commands by name; each is loaded only when it is called. */
const commands: Record<string, () => Promise<Command>> = {
  synth: async () => (await import('./lib/cli/synth.ts')).synthCommand,
  render: async () => (await import('./lib/cli/render.ts')).renderCommand,
  import: async () => (await import('./lib/cli/import.ts')).importCommand,
  secrets: async () => (await import('./lib/cli/environment-commands.ts')).secretsCommand,
  network: async () => (await import('./lib/cli/environment-commands.ts')).networkCommand,
  images: async () => (await import('./lib/cli/environment-commands.ts')).imagesCommand,
};

/** Runs a command line; the result is the exit code (0 done, 1 problems in the input, 2 wrong usage). */
export const run = async (argv: string[], host: Host): Promise<number> => {
  const [name = 'help', ...args] = argv;
  if (name === 'help' || name === '--help' || name === '-h') {
    host.stdout.write(usage);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    host.stderr.write(
      `✖ harbor-manifests: ${name}\n    there is no such command\n    fix: one of ${Object.keys(commands).join(', ')}\n`,
    );
    return 2;
  }
  return (await command())(args, host);
};
