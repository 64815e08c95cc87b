import { mochaGlobalTeardown } from '../azurite.ts'
import { benchWorld } from './bench-world.ts'
import { bestPairs } from './best-pairs.ts'
import { cardAnswer } from './card-answer.ts'
import type { Row } from './compare.ts'
import { crowded } from './crowded.ts'
import { firstScreen } from './first-screen.ts'
import { importContacts } from './import-contacts.ts'
import { overview } from './overview.ts'
import { prompts } from './prompts.ts'
import { serviceStart } from './service-start.ts'
import { slots } from './slots.ts'
import { tabSize } from './tab-size.ts'

/**
 * Every measure beside its floor in the same run, as a table; with `--json` one line for each. Nothing is judged. With
 * `--people=5000` only what sending to so many comes to, which takes as long as the cap says.
 */
const json = process.argv.includes('--json')
const people = Number(process.argv.find((text) => text.startsWith('--people='))?.slice('--people='.length))
const print = (rows: readonly Row[]) => {
  for (const row of rows) console.log(json ? JSON.stringify(row) : lineOf(row))
}
const columns = (name: string, ...rest: string[]) =>
  name.padEnd(40) + rest.map((text) => text.padStart(10)).join('')
const lineOf = ({ name, value, unit, floor, ratio }: Row) =>
  columns(name, unit, String(value), String(floor), ratio.toFixed(2))

if (!json) console.log(columns('measure', 'unit', 'ours', 'floor', 'ratio'))
try {
  await (people > 0 ? crowded(people, print) : everything())
} finally {
  await mochaGlobalTeardown()
}
process.exit(0)

async function everything() {
  for (const measure of [tabSize, bestPairs, slots, importContacts]) print(await measure())
  await using bench = await benchWorld()
  for (const measure of [serviceStart, prompts, cardAnswer, overview, firstScreen])
    print(await measure(bench))
}
