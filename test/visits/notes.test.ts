import { deepEqual, equal, ok } from 'node:assert/strict'
import { mergeTexts } from '../../src/adapters/merge/merge-texts.ts'
import { LONGEST_NOTES } from '../../src/contract/notes-length.ts'
import { caretIn } from '../../tab/visits/notes.ts'
import { type AskingWorld, askingWorld } from '../checkins/asking-world.ts'
import { keepVisit } from './kept-visit.ts'

describe('notes of a visit that several people write (3.6)', () => {
  let here: AskingWorld
  let visitId: string
  before(async () => {
    here = await askingWorld({
      start: '2026-11-16T09:00:00.000Z',
      people: [{ name: 'Ada' }, { name: 'Bo' }, { name: 'Cy' }],
    })
    visitId = (await keepVisit(here, ['Ada', 'Bo'])).id
  })
  const write = async (name: string, base: string, text: string) => {
    const done = await here.app.changeNotes({ employeeId: here.idOf(name), visitId, base, text })
    return done.ok ? done.notes.text : done.reason
  }
  const read = async (name: string) => {
    const found = await here.app.getNotes({ employeeId: here.idOf(name), visitId })
    return found.ok ? found.notes : found.reason
  }

  it('keep what each of them wrote, at one place or another, and whoever was later', async () => {
    equal(await read('Ada'), undefined)
    equal(await write('Ada', '', 'Prices are fine.\n'), 'Prices are fine.\n')
    equal(await write('Bo', '', 'New plant in spring.\n'), 'Prices are fine.\nNew plant in spring.\n')
    const both = 'Prices are fine.\nNew plant in spring.\n'
    equal(
      await write('Ada', both, 'Prices are mostly fine.\nNew plant in spring.\n'),
      'Prices are mostly fine.\nNew plant in spring.\n',
    )
    const last = 'Prices are mostly fine.\nNew plant in early spring.\n'
    equal(await write('Bo', both, 'Prices are fine.\nNew plant in early spring.\n'), last)
    equal(await write('Bo', both, 'Prices are fine.\nNew plant in early spring.\n'), last, 'sent again')
    const notes = await read('Ada')
    ok(typeof notes === 'object')
    deepEqual([notes.text, notes.byName, notes.revision], [last, 'Bo', 4])
  })

  it('are written by many at once without losing anybody’s words', async () => {
    const { text: base } = (await read('Ada')) as { text: string }
    const words = Array.from({ length: 12 }, (_, at) => `word${at}`)
    await Promise.all(words.map((word, at) => write(at % 2 ? 'Ada' : 'Bo', base, `${base}${word}\n`)))
    const { text } = (await read('Bo')) as { text: string }
    deepEqual(
      words.filter((word) => text.split('\n').filter((line) => line === word).length !== 1),
      [],
    )
  })

  it('are read and written by those in the visit alone, and end somewhere', async () => {
    deepEqual([await read('Cy'), await write('Cy', '', 'x')], ['not in the visit', 'not in the visit'])
    const { text } = (await read('Ada')) as { text: string }
    equal(await write('Ada', text, 'x'.repeat(LONGEST_NOTES)), 'x'.repeat(LONGEST_NOTES))
    equal(await write('Bo', text, `${text}more`), 'too long')
  })

  it('merge word by word; what both changed stands there twice', () => {
    const merge = (base: string, theirs: string, ours: string) => mergeTexts({ base, theirs, ours })
    equal(merge('one two three', 'one 2 three', 'one two 3'), 'one 2 3')
    equal(merge('one two', 'one 2', 'one deux'), 'one 2 deux')
    equal(merge('one two three', 'one three', 'one two three four'), 'one three four')
    equal(merge('', 'theirs', 'ours'), 'theirs ours')
    equal(merge('a', 'b', 'b'), 'b')
    equal(merge('a\n\nb', 'a\nx\nb', 'a\n\nb c'), 'a\nx\nb c')
    equal(merge('in spring', 'mostly in early spring', 'in early spring'), 'mostly in early spring')
    equal(merge('a a a', 'a a a a', 'a a'), 'a a a a')
  })

  it('hold once what is sent again after another changed the words beside it', () => {
    const merge = (base: string, theirs: string, ours: string) => mergeTexts({ base, theirs, ours })
    const [first, other] = ['ALPHA beta gamma', 'ALPHA BETA gamma']
    equal(merge('Alpha beta gamma', other, first), other)
    equal(merge('Alpha beta gamma', first, other), other)
    equal(merge('Alpha beta gamma', 'ALPHA BETA gamma', 'ALPHA beta GAMMA'), 'ALPHA BETA GAMMA')
  })

  it('hold once what was added and is sent again, by itself or with more, after another added more to it', () => {
    const merge = (theirs: string, ours: string) => mergeTexts({ base: 'Plans', theirs, ours })
    const [first, grown] = ['Plans\nPrices rise', 'Plans\nPrices rise in May']
    equal(merge(first, first), first)
    equal(merge(grown, first), grown)
    equal(merge(first, grown), grown)
    for (const beside of ['Plans\nPrices rise\nMore docks', 'Plans\nMore docks\nPrices rise'])
      equal(merge(beside, first), beside)
    equal(merge('Plans\nPrices rise', 'Plans\nPrices'), 'Plans\nPrices rise')
    equal(
      merge('Plans\nPrices fall', first),
      'Plans\nPrices fall\nPrices rise',
      'but not what only begins alike',
    )
    equal(mergeTexts({ base: '', theirs: 'cat', ours: 'cats' }), 'cat cats')
  })

  it('hold what stands in words of another by chance, whoever was first', () => {
    const merge = (base: string, theirs: string, ours: string) => mergeTexts({ base, theirs, ours })
    equal(merge('Plans', 'Plans\nok', 'Plans\nnot ok for us'), 'Plans\nok\nnot ok for us')
    equal(merge('Plans', 'Plans\nnot ok for us', 'Plans\nok'), 'Plans\nnot ok for us\nok')
    equal(merge('', 'ok', 'not ok'), 'ok not ok')
    equal(merge('Terms:', 'Terms: ok\nagreed', 'Terms: agreed'), 'Terms: ok\nagreed agreed')
    equal(merge('', 'Docks\nPrices', 'Prices'), 'Docks\nPrices', 'whole lines are sent again')
    equal(
      merge('Terms', 'Terms\nWe asked\nnot agreed', 'Terms\nagreed'),
      'Terms\nWe asked\nnot agreed\nagreed',
    )
  })

  it('keep sentences whole that two write at one place', () => {
    const merge = (base: string, theirs: string, ours: string) => mergeTexts({ base, theirs, ours })
    equal(
      merge('Alpha ', 'Alpha  online meanwhile', 'Alpha  offline words'),
      'Alpha  online meanwhile  offline words',
    )
    equal(merge('We spoke long', 'They were happy', 'It went well'), 'They were happy It went well')
  })

  it('merge however long they are and however often a word is repeated in them', () => {
    for (const word of ['\n', 'x ', 'milk and more milk\n']) {
      const base = word.repeat(Math.floor(LONGEST_NOTES / word.length) - 10)
      equal(mergeTexts({ base, theirs: `${base}end`, ours: `first ${base}` }), `first ${base}end`)
    }
    const all = (letter: string) => Array.from({ length: 3000 }, (_, at) => `${letter}${at}`).join(' ')
    const both = mergeTexts({ base: all('a'), theirs: all('b'), ours: all('c') })
    equal(both, `${all('b')} ${all('c')}`)
  })

  it('leave the caret between the words it stood between', () => {
    const at = (before: string, after: string) => {
      const caret = caretIn(before.replace('|', ''), after.replace('|', ''), before.indexOf('|'))
      equal(caret, after.indexOf('|'))
    }
    at('We spoke|', 'We spoke|\nThey agreed')
    at('We spoke| long', 'First of all: We spoke| long')
    at('We spoke| long', 'Then We spoke| long and well')
    at('|', '|all new')
    at('same| text', 'same| text')
  })
})
