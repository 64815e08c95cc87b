import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createSigningKey, type StoredKey } from './signing-key.ts'
import { readJson, writeJson } from './stored-json.ts'

/** Ids, secrets and keys of one sandbox; random for each data folder. */
export type Secrets = {
  tenantId: string
  botAppId: string
  botSecret: string
  tabClientId: string
  tabSecret: string
  /** The id under which Teams knows the app; part of every link into the tab. */
  teamsAppId: string
  /** Signs the links that customers get. */
  linkSecret: string
  /** Key of the storage account, base64. */
  storageKey: string
  /** Object id of the administrator who signs imports before there is anybody else. */
  setUpId: string
  /** What Entra signs tab tokens and app tokens with. */
  entraKey: StoredKey
  /** What the Bot Connector signs its calls to the bot with. */
  connectorKey: StoredKey
}

/** What takes long to make. */
export type Keys = Pick<Secrets, 'entraKey' | 'connectorKey'>

/** Reads the secrets of a data folder, or makes them on first use. */
export async function readSecrets(folder: string): Promise<Secrets> {
  const file = join(folder, 'secrets.json')
  const known = existsSync(file) ? readJson<Partial<Secrets>>(file, {}) : {}
  // A folder of an older sandbox lacks what was added since.
  const secrets = { ...(await makeSecrets(known)), ...known }
  writeJson(file, secrets)
  return secrets
}

/** Makes secrets that nothing else knows, but for keys that are there already. */
export async function makeSecrets(keys: Partial<Keys> = {}): Promise<Secrets> {
  const [entraKey, connectorKey] = await Promise.all([
    keys.entraKey ?? createSigningKey(),
    keys.connectorKey ?? createSigningKey(),
  ])
  return {
    tenantId: randomUUID(),
    botAppId: randomUUID(),
    botSecret: randomBytes(24).toString('base64url'),
    tabClientId: randomUUID(),
    tabSecret: randomBytes(24).toString('base64url'),
    teamsAppId: randomUUID(),
    linkSecret: randomBytes(32).toString('base64url'),
    storageKey: randomBytes(64).toString('base64'),
    setUpId: randomUUID(),
    entraKey,
    connectorKey,
  }
}
