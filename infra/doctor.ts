import { type Expected, examine } from './examine.ts'

/** Says what is wrong with a deployed service. Ends with 1 when anything is, with 2 when it was asked wrongly. */
async function doctor(): Promise<number> {
  const { PUBLIC_URL, TENANT_ID, TEAMS_APP_ID } = process.env
  const address = process.argv[2] ?? PUBLIC_URL ?? ''
  if (!/^https?:\/\/./i.test(address) || !URL.canParse(address)) {
    console.error('Say whom to ask: npm run doctor -- https://counterpart.your-domain')
    return 2
  }
  const own: Expected = { PUBLIC_URL: PUBLIC_URL ?? address, TENANT_ID, TEAMS_APP_ID }
  const findings = await examine(address, own)
  for (const { about, wrong, cure } of findings)
    console.log(wrong === null ? `ok     ${about}` : `WRONG  ${about}: ${wrong}\n       ${cure}`)
  return findings.some(({ wrong }) => wrong !== null) ? 1 : 0
}

process.exitCode = await doctor()
