import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { INFRA } from './read-bicep.ts'

/** Entra, as far as entra.sh asks it: $HELD has a line for each permission that somebody holds. */
const AZ = `#!/usr/bin/env bash
who=$(sed -n 's|.*/servicePrincipals/\\([a-z]*\\)/.*|\\1|p' <<<"$*" | head -n 1)
last=\${!#}
case "$*" in
  *"appRoles[?value=="*) sed "s/.*value=='\\([^']*\\)'.*/role-\\1/" <<<"$*" ;;
  *"federated-credential show"*) cat "$HELD.vouched" 2>/dev/null ;;
  *"federated-credential "*)
    subject=$(sed -n 's/.*"subject": "\\([a-z-]*\\)".*/\\1/p' <<<"$*")
    issuer=$(sed -n 's/.*"issuer": "\\(.*\\)".*/\\1/p' <<<"$*")
    echo "$subject $issuer" >"$HELD.vouched" && echo "$4 $subject" >>"$HELD.log" ;;
  *"sp show --id tab-app"*) echo tab ;;
  *"sp show"*) echo graph ;;
  *"app show"*) echo object ;;
  *"--method POST"*) sed "s/.*\\(role-[A-Za-z.]*\\).*/$who \\1/" <<<"$*" | tail -n 1 >>"$HELD" ;;
  *"--method DELETE"*) sed -i "/^$who \${last##*/given-}$/d" "$HELD" ;;
  *"[appRoleId, id]"*) sed -n "s/^$who \\(.*\\)/\\1\\tgiven-\\1/p" "$HELD" ;;
  *appRoleAssignments*) sed -n "s/^$who //p" "$HELD" ;;
esac
`
const SETTINGS = {
  ...{ TAB_CLIENT_ID: 'tab-app', BOT_APP_ID: 'bot-app', BOT_PRINCIPAL_ID: 'identity' },
  ...{ PUBLIC_URL: 'https://counterpart.example', TENANT_ID: 'tenant' },
}
const ALL = { EMPLOYEE_GROUP: 'group', ATTENDANCE: 'on', INSTALL_BOT: 'true' }
/** What somebody else gave it, for a reason of theirs. */
const FOREIGN = 'identity role-Sites.Read.All'
const LEAST = ['identity role-ProfilePhoto.Read.All', FOREIGN, 'identity role-User.ReadBasic.All']

describe('entra.sh permit', () => {
  let folder: string
  const held = () => readFileSync(join(folder, 'held'), 'utf8').trim().split('\n').toSorted()
  const permit = (settings: Record<string, string>) => {
    const env = { PATH: `${folder}:/usr/bin:/bin`, HELD: join(folder, 'held'), ...SETTINGS, ...settings }
    const { status, stdout, stderr } = spawnSync('bash', [join(INFRA, 'entra.sh'), 'permit'], {
      ...{ cwd: folder, env, encoding: 'utf8' },
    })
    equal(status, 0, stderr)
    return stdout
  }
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'counterpart-entra-'))
    writeFileSync(join(folder, 'az'), AZ, { mode: 0o755 })
    writeFileSync(join(folder, 'azd'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    writeFileSync(join(folder, 'held'), `${FOREIGN}\n`)
  })
  after(() => rmSync(folder, { recursive: true }))

  it('grants what the settings want, to whom it must be granted (6.5)', () => {
    match(permit(ALL), /-WithEmployeeGroup/)
    deepEqual(
      held(),
      [
        ...LEAST,
        ...['identity role-User.Read.All', 'identity role-GroupMember.Read.All'],
        ...['identity role-OnlineMeetings.Read.All', 'identity role-OnlineMeetingArtifact.Read.All'],
        'tab role-TeamsAppInstallation.ReadWriteSelfForUser.All',
      ].toSorted(),
    )
  })

  it('grants nothing twice', () => {
    const before = held()
    doesNotMatch(permit(ALL), /granted|took back/)
    deepEqual(held(), before)
  })

  it('takes back what they want no more, and nothing that is not its own (6.5)', () => {
    const said = permit({ ATTENDANCE: 'off', INSTALL_BOT: 'false' })
    match(said, /took back GroupMember\.Read\.All/)
    doesNotMatch(said, /-WithEmployeeGroup/)
    deepEqual(held(), LEAST)
  })

  it('lets the identity act as the tab, once, and another in its place that was set up since (6.5)', () => {
    const said = () => readFileSync(join(folder, 'held.log'), 'utf8').trim().split('\n')
    deepEqual(said(), ['create identity'])
    permit({ BOT_PRINCIPAL_ID: 'other' })
    deepEqual(said(), ['create identity', 'update other'])
  })
})

describe('mailboxes.ps1', () => {
  it('names what it makes by the id of the app, so that two services in a tenant have each their own (6.5)', () => {
    const text = readFileSync(join(INFRA, 'mailboxes.ps1'), 'utf8')
    match(text, /\$own = 'Counterpart ' \+ \$AppId/)
    const named = [
      ...text.matchAll(/(?:-DisplayName|Scope -Name|-Identity|-CustomResourceScope|Name -eq) (\S+)/g),
    ]
    deepEqual([...new Set(named.map(([, name]) => name))].toSorted(), [
      '$AppId',
      '$Group).DistinguishedName',
      '$name',
      '$own',
    ])
    match(text, /\$name = "\$own \$role"/)
  })

  it('takes back what the same app has under the names of an earlier version, and nothing of another app (6.5)', () => {
    const text = readFileSync(join(INFRA, 'mailboxes.ps1'), 'utf8')
    const [taken = ''] = /\$former = .*?Remove-ManagementRoleAssignment/s.exec(text) ?? []
    match(text, /\$ids = "\$AppId", "\$PrincipalId"/)
    match(taken, /Name -like 'Counterpart \*' -and \$_\.Name -notlike "\$own \*"/)
    match(taken, /-and \("\$\(\$_\.RoleAssignee\)" -in \$ids -or "\$\(\$_\.RoleAssigneeName\)" -in \$ids\)/)
    ok(text.indexOf('New-ManagementRoleAssignment') < text.indexOf('$former'), 'when the new ones are there')
  })
})
