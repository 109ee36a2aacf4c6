/** The connection to PostgreSQL, internal or external, for those who use it. */
import type { SecretSource } from '../secrets/source.ts';
import { defaults } from './defaults.ts';
import { hostOf, type Release } from './release.ts';

export interface DatabaseConnection {
  host: string;
  port: string;
  username: string;
  database: string;
  sslmode: string;
  maxIdleConns: string;
  maxOpenConns: string;
  password: SecretSource;
  /** Name by which the password's source knows it (the chart's existing Secrets). */
  own: 'POSTGRES_PASSWORD' | 'password';
}

export const databaseConnection = (release: Release): DatabaseConnection => {
  const { database } = release.harbor;
  const pool = {
    maxIdleConns: String(database.maxIdleConns ?? defaults.database.maxIdleConns),
    maxOpenConns: String(database.maxOpenConns ?? defaults.database.maxOpenConns),
    password: database.password,
  };
  if (database.type === 'internal') {
    return {
      host: hostOf(release, 'database'),
      port: String(defaults.database.port),
      username: defaults.database.superuser,
      database: defaults.database.name,
      sslmode: 'disable',
      ...pool,
      own: 'POSTGRES_PASSWORD',
    };
  }
  return {
    host: database.host,
    port: String(database.port ?? defaults.database.port),
    username: database.username,
    database: database.database ?? defaults.database.name,
    sslmode: database.sslmode ?? defaults.database.sslmode,
    ...pool,
    own: 'password',
  };
};
