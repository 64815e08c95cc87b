import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataRegister } from '../../src/contract/privacy.ts'
import { ACTIVITIES, GRAPH_PERMISSIONS, KEEPING_KINDS } from '../../src/contract/words.ts'
import { dataRegister } from '../../src/domain/privacy/register.ts'
import { STORED } from '../../src/domain/privacy/stored.ts'
import { TAGS } from '../../src/domain/privacy/stored-kind.ts'
import { GRANTED } from '../../src/sandbox/graph/permissions.ts'
import { tab } from '../../src/text/en-tab.ts'
import { factOf, propertiesOf, registerMarkdown } from '../../tab/privacy/register.ts'

const words = tab.protection
const TIMES = { answers: 14, visits: 25, contacts: 7, delivery: 61, audit: 3, left: 26 }
const register: DataRegister = {
  ...{ organisation: 'Fasteners & *Co*', on: '2026-11-10', times: TIMES },
  activities: dataRegister(),
}

describe('the data-protection page (6.4)', () => {
  it('tells of every kind of row that is stored, each once', () => {
    const kinds = register.activities.flatMap(({ rows }) => rows.map(({ kind }) => kind))
    deepEqual(kinds.toSorted(), Object.keys(STORED).toSorted())
    deepEqual(
      register.activities.map(({ activity }) => activity),
      ACTIVITIES,
    )
  })

  it('has words for every kind of data and every time that a tag may name', () => {
    for (const tag of TAGS) ok(tag === 'none' || words.tags[tag], tag)
    for (const keeping of KEEPING_KINDS) ok(words.keepings[keeping](TIMES), keeping)
  })

  it('lists every property that is about somebody, and says which only its author reads', () => {
    const rows = propertiesOf(words, register)
    const find = (name: string) => rows.find(([, property]) => property === name)
    deepEqual(find('checkins.note'), ['employees', 'checkins.note', 'Free text, private'])
    deepEqual(find('contacts.email'), ['customers', 'contacts.email', 'Contact data'])
    equal(find('contacts.customerId'), undefined)
  })

  it('says the times that are set', () => {
    const checkins = register.activities.find(({ activity }) => activity === 'check-ins')
    ok(checkins)
    equal(factOf(words, checkins, TIMES, 'kept'), '14 months after the end of their month, then counts only')
  })

  it('says how long logs and backups are kept, as the templates have it', () => {
    const daysIn = (file: string, name: string) =>
      new RegExp(`^param ${name} int = (\\d+)$`, 'm').exec(
        readFileSync(join(import.meta.dirname, '../../infra', file), 'utf8'),
      )?.[1]
    const [logs, backups, deleted] = [
      daysIn('logs.bicep', 'keepDays'),
      daysIn('storage.bicep', 'keepBackupDays'),
      daysIn('storage.bicep', 'keepDeletedDays'),
    ]
    const text = registerMarkdown(words, register, '10 November 2026')
    match(text, new RegExp(`Logs hold ids .* are kept for ${logs} days`))
    match(text, new RegExp(`They are kept for ${backups} days, .* for ${deleted} more`))
    for (const says of Object.values(tab.personalData.says))
      ok(says.some((one) => one.includes(`up to ${Number(backups) + Number(deleted)} days`)))
  })

  it('says before an erasure what is left to do in other systems, and not that it is done', () => {
    for (const says of Object.values(tab.personalData.says))
      ok(says.some((one) => /^What Teams and Outlook hold .* must be erased there\.$/.test(one)))
  })

  it('tells of every permission on Graph that is asked for, and of no other', () => {
    const granted = [
      ...[...GRANTED.app, ...GRANTED.tab].map((name) => `${name}, application`),
      ...GRANTED.person.map((name) => `${name}, delegated`),
    ]
    deepEqual(GRAPH_PERMISSIONS.toSorted(), granted.toSorted())
  })

  it('is the same as Markdown, in which a name stays a name', () => {
    const text = registerMarkdown(words, register, '10 November 2026')
    ok(text.startsWith('# Data protection: Fasteners & \\*Co\\*\n'))
    match(text, /as of 10 November 2026/)
    for (const activity of ACTIVITIES) ok(text.includes(`### ${words.activities[activity].name}\n`), activity)
    for (const [table, property] of propertiesOf(words, register))
      ok(text.includes(`| ${table} | ${property} |`), property)
    for (const name of GRAPH_PERMISSIONS) ok(text.includes(`| ${name} |`), name)
  })
})
