/**
 * The environment, parsed once. Nothing else reads `process.env`.
 * @module
 */
import { type Proxies, readProxies } from './http/address.ts';
import { LOG_LEVELS, type LogLevel } from './logger.ts';
import { type ServerLimits, USUAL_LIMITS } from './quota/limits.ts';

export type Config = {
  /** 0 lets the system choose. */
  port: number;
  host: string;
  dataDir: string;
  /** Where people reach this server; also the only allowed origin. Unset: whatever host they asked for. */
  publicUrl: URL | undefined;
  /** The proxies in front of this server, whose word on where a request comes from is believed. */
  proxies: Proxies;
  /** When set, needed to start a workshop. */
  createKey: string | undefined;
  logLevel: LogLevel;
  /** Whether to keep a sample workshop. */
  sample: boolean;
  limits: ServerLimits;
};

/** A setting that cannot be used. The message is one sentence for whoever runs the server. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** @throws {ConfigError} naming the variable and what it may be */
export function parseConfig(env: Record<string, string | undefined>): Config {
  for (const name of ['DATABASE_URL', 'REDIS_URL']) {
    if (env[name])
      throw new ConfigError(`${name} is not in this version yet; please unset it to use SQLite.`);
  }
  const port = env['PORT'] || '8080';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new ConfigError('PORT must be a number from 0 to 65535.');
  }
  const logLevel = LOG_LEVELS.find((level) => level === (env['LOG_LEVEL'] || 'info'));
  if (!logLevel) throw new ConfigError(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`);
  const sample = env['SAMPLE'] || 'on';
  if (sample !== 'on' && sample !== 'off') throw new ConfigError('SAMPLE must be on or off.');
  return {
    port: Number(port),
    host: env['HOST'] || '127.0.0.1',
    dataDir: env['DATA_DIR'] || './data',
    publicUrl: env['PUBLIC_URL'] ? parsePublicUrl(env['PUBLIC_URL']) : undefined,
    proxies: parseProxies(env['TRUST_PROXY'] || (env['PUBLIC_URL'] ? 'loopback' : '')),
    createKey: env['CREATE_KEY'] || undefined,
    logLevel,
    sample: sample === 'on',
    limits: {
      workshopsPerHour: parseCount(env, 'WORKSHOPS_PER_HOUR', USUAL_LIMITS.workshopsPerHour),
      workshops: parseCount(env, 'MAX_WORKSHOPS', USUAL_LIMITS.workshops),
      workshopBytes: parseCount(env, 'WORKSHOP_MB', USUAL_LIMITS.workshopBytes / MB) * MB,
      storedBytes: parseCount(env, 'STORAGE_MB', USUAL_LIMITS.storedBytes / MB) * MB,
    },
  };
}

const MB = 1024 * 1024;

function parseCount(env: Record<string, string | undefined>, name: string, usual: number): number {
  const text = env[name] || String(usual);
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new ConfigError(`${name} must be a whole number above 0.`);
  return Number(text);
}

function parsePublicUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new ConfigError(
      'PUBLIC_URL must be an http or https address without a path, like https://exchange.example.',
    );
  }
  return url;
}

const LOOPBACK = '127.0.0.0/8, ::1';
/** Words for networks that are long to write out. */
const NETWORKS = new Map([
  ['loopback', LOOPBACK],
  ['private', `${LOOPBACK}, 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, fc00::/7`],
]);

function parseProxies(list: string): Proxies {
  try {
    return readProxies(list.replace(/[a-z]{3,}/g, (word) => NETWORKS.get(word) ?? word));
  } catch (error) {
    const what = error instanceof TypeError ? ` ${error.message}` : '';
    throw new ConfigError(
      `TRUST_PROXY must list your proxies: loopback, private, addresses, or networks like 10.0.0.0/8.${what}`,
    );
  }
}
