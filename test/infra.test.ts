import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { settings } from '../src/config.ts'
import { firstColumn } from './contents/markdown.ts'
import { type Bicep, bicepReader, INFRA, infraFiles, keysOf } from './infra/read-bicep.ts'

const texts = infraFiles()
const text = (name: string) => texts.get(name) ?? ''
const top = (name: string) => readFileSync(join(INFRA, '..', name), 'utf8')
const all: Bicep[] = []
const isAmong = (names: readonly string[]) => (name: string) => names.includes(name)
const times = (whole: string, name: string) => whole.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0

describe('the resources in Azure', () => {
  let read: Awaited<ReturnType<typeof bicepReader>>
  let modules: Bicep[]
  let main: Bicep
  before(async () => {
    read = await bicepReader()
    for (const [file, content] of texts) if (/\.bicep(param)?$/.test(file)) all.push(read(file, content))
    modules = all.filter(({ file }) => file.endsWith('.bicep') && file !== 'main.bicep')
    main = all.find(({ file }) => file === 'main.bicep') as Bicep
  })

  it('are written in the form of Bicep', () => {
    for (const { file, errors } of all) deepEqual(errors, [], file)
  })

  it('are missed where a bracket, a value or a quotation mark is', () => {
    for (const wrong of ['var a = {\n  b: 1', 'var a = {\n  b:\n}', "param a string = 'x", 'resource a = {}'])
      ok(read('wrong.bicep', wrong).errors.length > 0, wrong)
  })

  it('are one module each, which main alone puts together', () => {
    deepEqual(main.modules.map(({ path }) => path).toSorted(), modules.map(({ file }) => file).toSorted())
    deepEqual(
      main.resources.map(({ type }) => type),
      ['Microsoft.Resources/resourceGroups'],
    )
    for (const { file, modules: inside } of modules) deepEqual(inside, [], file)
  })

  it('get every parameter that they need, and none that they have not', () => {
    for (const { path, given } of main.modules) {
      const { params } = modules.find(({ file }) => file === path) as Bicep
      deepEqual(
        given.filter((name) => !params.some((param) => param.name === name)),
        [],
        path,
      )
      deepEqual(
        params.filter((param) => param.isNeeded && !given.includes(param.name)),
        [],
        path,
      )
    }
    const values = all.find(({ file }) => file === 'main.bicepparam') as Bicep
    deepEqual(
      values.vars.filter((name) => !main.params.some((param) => param.name === name)),
      [],
    )
    deepEqual(
      main.params.filter(({ name, isNeeded }) => isNeeded && !values.vars.includes(name)),
      [],
    )
  })

  it('use what they declare, and of other modules only what those give', () => {
    for (const { file, text: whole, params, vars } of [main, ...modules])
      for (const name of [...params.map((param) => param.name), ...vars])
        ok(times(whole, name) > 1, `${file}: ${name}`)
    for (const [, name = '', output] of main.text.matchAll(/\b(\w+)\.outputs\.(\w+)/g)) {
      const path = main.modules.find((module) => module.name === name)?.path
      const given = modules.find(({ file }) => file === path)?.outputs.map((one) => one.name)
      ok(given?.includes(output ?? ''), `${name}.outputs.${output}`)
    }
  })

  it('name dated versions, previews only where there is nothing else', () => {
    for (const { file, resources } of all)
      for (const { type, version } of resources)
        match(
          version,
          type === 'Microsoft.Insights/diagnosticSettings' ? /^2021-05-01-preview$/ : /^20\d\d-\d\d-\d\d$/,
          `${file}: ${type}`,
        )
  })

  it('give no secret away', () => {
    for (const { file, text: whole, params, outputs } of all) {
      equal(/\blist(Keys|Secrets|ConnectionStrings)?\(/.test(whole), false, file)
      for (const { name } of params.filter(({ isSecret }) => isSecret))
        for (const output of outputs) equal(times(output.text, name), 0, `${file}: ${output.name}`)
    }
  })

  it('are closed to keys, old TLS, the public and passwords', () => {
    const closed: Record<string, string[]> = {
      'storage.bicep': [
        'allowSharedKeyAccess: false',
        'allowBlobPublicAccess: false',
        "minimumTlsVersion: 'TLS1_2'",
        "defaultAction: 'Deny'",
      ],
      'key-vault.bicep': ['enableRbacAuthorization: true', 'enablePurgeProtection: true'],
      'web-app.bicep': [
        'httpsOnly: true',
        "minTlsVersion: '1.2'",
        "ftpsState: 'Disabled'",
        'allow: false',
        "healthCheckPath: '/health/ready'",
      ],
      'bot.bicep': ["msaAppType: 'UserAssignedMSI'", 'disableLocalAuth: true'],
    }
    for (const [file, lines] of Object.entries(closed))
      for (const line of lines) ok(text(file).includes(line), `${file}: ${line}`)
  })

  it('give the identity the roles on storage that README lists, those on blobs where its lease is and no backup', () => {
    const storage = text('storage.bicep')
    const rolesIn = (block: RegExp) =>
      [...(block.exec(storage)?.[0] ?? '').matchAll(/: '(Storage [^']+)'/g)].map(([, name]) => name)
    const onAccount = rolesIn(/^var roles = \[.*?^\]/ms)
    const onLeases = rolesIn(/^resource ofLeases .*?^\}/ms)
    deepEqual(onAccount, ['Storage Table Data Contributor', 'Storage Queue Data Contributor'])
    deepEqual([...onAccount, ...onLeases], firstColumn(top('README.md'), 'Roles on the storage account'))
    const scopes = [...storage.matchAll(/^ +scope: (\w+)$/gm)].map(([, scope]) => scope)
    deepEqual(scopes, ['account', 'leases'])
    const prefix = settings.shape.STORAGE_PREFIX.parse(undefined)
    match(storage, new RegExp(`'\\$\\{empty\\(prefix\\) \\? '${prefix}' : prefix\\}-leases'`))
  })

  it('give the service every setting, and none that it does not know', () => {
    const names = [...keysOf(text('settings.bicep'), 'fixed'), ...keysOf(text('settings.bicep'), 'open')]
    deepEqual(names.toSorted(), Object.keys(settings.shape).toSorted())
    const chosen = keysOf(text('main.bicepparam').replaceAll(/^param /gm, 'var '), 'choices')
    deepEqual(
      chosen.toSorted(),
      keysOf(text('settings.bicep'), 'open').toSorted(),
      '`azd env set` reaches each',
    )
  })
})

describe('the way in which azd deploys', () => {
  it('names the slot with each command, as azd takes none by itself, and not where it would hold for all (7.2)', () => {
    const [, service = ''] = /^services:\n {2}(\w+):/m.exec(top('azure.yaml')) ?? []
    const variable = `AZD_DEPLOY_${service.toUpperCase()}_SLOT_NAME`
    const [, slot] = /^resource next .*?\n {2}name: '(\w+)'/ms.exec(text('web-app.bicep')) ?? []
    const commands = [...text('README.md').matchAll(/`(\w+=\w+ )?azd (up|deploy)[^`]*`/g)].map(
      ([whole]) => whole,
    )
    // Where it is told what `azd up` does, nothing is to be typed.
    const typed = commands.filter((command) => command !== '`azd up`')
    deepEqual(typed, [`\`${variable}=production azd up\``, `\`${variable}=${slot} azd deploy ${service}\``])
    equal(commands.length - typed.length, 1)
    doesNotMatch(text('README.md'), new RegExp(`azd env set ${variable}`))
  })
})

describe('the scripts for Entra and mailboxes', () => {
  const script = text('entra.sh')
  const list = (name: string) =>
    new RegExp(`^readonly ${name}=\\((.*)\\)`, 'm').exec(script)?.[1]?.split(' ') ?? []

  it('can be read by bash, and say how they are used', () => {
    equal(spawnSync('bash', ['-n', join(INFRA, 'entra.sh')]).status, 0)
    const said = spawnSync('bash', [join(INFRA, 'entra.sh')], { encoding: 'utf8' })
    equal(said.status, 2)
    match(said.stdout, /entra\.sh permit/)
  })

  it('ask for what README lists, no more and no less', () => {
    const rows = [...top('README.md').matchAll(/^\| `([\w.]+)`, (application|delegated) \|/gm)]
    const inMailboxes = [...text('mailboxes.ps1').matchAll(/'Application ([\w.]+)'/g)].map(
      ([, name]) => name ?? '',
    )
    const own = ['ALWAYS', 'WITH_GROUP', 'WITH_INSTALL', 'WITH_ATTENDANCE'].flatMap(list)
    const listed = (kind: string) =>
      rows.flatMap(([, name, of]) => (of === kind ? [name ?? ''] : [])).toSorted()
    deepEqual(list('DELEGATED').toSorted(), listed('delegated'))
    deepEqual([...own, ...inMailboxes].toSorted(), listed('application'))
    deepEqual(own.filter(isAmong(inMailboxes)), [])
  })
})
