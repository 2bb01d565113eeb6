import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { Refusal } from './refusal';

/** What a group of the identity provider makes of its people here; committees and goals by code. */
const GroupMembership = z.discriminatedUnion('role', [
  z.strictObject({ group: z.string().min(1), role: z.enum(['reporter', 'reviewer']), committee: z.string() }),
  z.strictObject({ group: z.string().min(1), role: z.literal('process-owner'), goal: z.string() }),
  z.strictObject({ group: z.string().min(1), role: z.enum(['politician', 'analyst', 'administrator']) }),
]);
export type GroupMembership = z.infer<typeof GroupMembership>;

/** What each variable may hold; `apps/api/options.json` says what it is for, to `npm start -- --help` and to people. */
export const variables = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  MALBILD_HOST: z.string().default('127.0.0.1'),
  MALBILD_DATA: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional(),
  MALBILD_DEMO: z.stringbool().default(true),
  MALBILD_RESET_DEMO: z.stringbool().default(false),
  MALBILD_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  MALBILD_IMPORT_LIMIT: z.coerce.number().positive().default(256),
  MALBILD_ORIGIN: z
    .string()
    .regex(/^https?:\/\/[^/?#\s]+$/, 'must be an address without a path, as in https://malbild.example.org')
    .optional(),
  MALBILD_PROXIES: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_SCOPE: z.string().default('openid profile email'),
  OIDC_GROUPS_CLAIM: z.string().default('groups'),
  OIDC_MEMBERSHIPS: z
    .string()
    .default('[]')
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue('must be JSON');
        return z.NEVER;
      }
    })
    .pipe(z.array(GroupMembership)),
});

/** The surroundings of one process, read once at its start. */
export interface Env {
  /** `undefined`: 3000, or the next free port. */
  port: number | undefined;
  host: string;
  /** Absolute path. */
  dataFolder: string;
  /** `undefined`: the embedded database in `dataFolder`. */
  databaseUrl: string | undefined;
  demo: boolean;
  resetDemo: boolean;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  importLimitBytes: number;
  /** The address at which browsers find us, `https://malbild.example.org`; `undefined`: plain http on this machine. */
  origin: string | undefined;
  /** Addresses of reverse proxies whose word we take for whom a request comes from. */
  proxies: string | undefined;
  /** The city's identity provider, where it has one. */
  provider: ProviderSettings | undefined;
  /** `smtp://user:password@host:587`; `undefined`: nothing is sent, and administrators see what would have been. */
  smtpUrl: string | undefined;
  /** Whom mail comes from. */
  mailFrom: string | undefined;
}

/** An OpenID Connect provider, and what its groups mean here. */
export interface ProviderSettings {
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  scope: string;
  /** The claim that names groups; a dot leads into an object: `realm_access.roles`. */
  groupsClaim: string;
  memberships: GroupMembership[];
}

/**
 * Reads and checks the environment; an empty variable counts as unset.
 *
 * @throws Refusal naming every variable that holds something it may not
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Refusal(
      `The environment can't be used (${faults.join('; ')}); npm start -- --help says what each variable takes.`,
    );
  }
  const values = parsed.data;
  if (values.SMTP_URL !== undefined && values.MAIL_FROM === undefined)
    throw new Refusal('SMTP_URL needs MAIL_FROM, the address that mail comes from.');
  return {
    port: values.PORT,
    host: values.MALBILD_HOST,
    dataFolder: resolve(values.MALBILD_DATA ?? defaultDataFolder(given)),
    databaseUrl: values.DATABASE_URL,
    demo: values.MALBILD_DEMO,
    resetDemo: values.MALBILD_RESET_DEMO,
    logLevel: values.MALBILD_LOG,
    importLimitBytes: values.MALBILD_IMPORT_LIMIT * 1024 * 1024,
    origin: values.MALBILD_ORIGIN,
    proxies: values.MALBILD_PROXIES,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    provider: providerIn(values),
  };
}

function providerIn(values: z.infer<typeof variables>): ProviderSettings | undefined {
  if (values.OIDC_ISSUER === undefined) return undefined;
  if (values.OIDC_CLIENT_ID === undefined || values.MALBILD_ORIGIN === undefined)
    throw new Refusal(
      'OIDC_ISSUER needs OIDC_CLIENT_ID, and MALBILD_ORIGIN to come back to; npm start -- --help says what they take.',
    );
  return {
    issuer: values.OIDC_ISSUER,
    clientId: values.OIDC_CLIENT_ID,
    clientSecret: values.OIDC_CLIENT_SECRET,
    scope: values.OIDC_SCOPE,
    groupsClaim: values.OIDC_GROUPS_CLAIM,
    memberships: values.OIDC_MEMBERSHIPS,
  };
}

/** Two checkouts never share a database, so the folder is named by where the checkout lies. */
function defaultDataFolder(source: Record<string, string | undefined>): string {
  const base = source.XDG_DATA_HOME ?? join(source.HOME ?? homedir(), '.local/share');
  return join(base, 'malbild', createHash('sha256').update(checkout()).digest('hex').slice(0, 12));
}

/** The folder of the checkout, from source and from the bundle alike; the working directory where there is none. */
function checkout(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'nx.json'))) return folder;
  }
  return process.cwd();
}
