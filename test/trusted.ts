import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setDefaultCACertificates } from 'node:tls'
import { type Certificate, makeCertificate } from '../src/sandbox/certificate.ts'

let making: Promise<Certificate> | undefined
/** The certificate that this process trusts: one, because of two with the same name TLS may take the wrong one. */
export function trusted(): Promise<Certificate> {
  making ??= makeTrusted()
  return making
}

async function makeTrusted(): Promise<Certificate> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-'))
  const certificate = await makeCertificate(folder)
  rmSync(folder, { recursive: true })
  setDefaultCACertificates([certificate.cert])
  return certificate
}
