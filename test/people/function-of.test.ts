import assert from 'node:assert/strict'
import { JOB_FUNCTIONS } from '../../src/contract/words.ts'
import { functionOf, SURE } from '../../src/domain/people/function-of.ts'
import { titlesOf } from './titles.ts'

describe('the function of a job title (1.3)', () => {
  for (const name of JOB_FUNCTIONS) {
    const titles = titlesOf(name)
    it(`knows ${name} by ${titles.length} titles`, () => {
      const found = titles.map((title) => `${title}: ${functionOf(title).function}`)
      assert.deepEqual(
        found,
        titles.map((title) => `${title}: ${name}`),
      )
    })
  }

  it('knows an empty title and one in letters that nobody here reads to be nothing', () => {
    for (const title of ['', ' ', '職人'])
      assert.deepEqual(functionOf(title), { function: 'other', score: 0, words: [] })
  })

  it('says how sure it is: a field by name, one of several, a likely word, a rank alone', () => {
    assert.equal(functionOf('Buyer').score, SURE.field)
    assert.equal(functionOf('IT procurement lead').score, SURE['several fields'])
    assert.equal(functionOf('Technical Lead').score, SURE.likely)
    assert.equal(functionOf('Team lead').score, SURE.rank)
    assert.equal(functionOf('Astronaut').score, SURE.unknown)
    assert.ok(SURE.field > SURE['several fields'] && SURE['several fields'] > SURE.likely)
    assert.ok(SURE.likely > SURE.rank && SURE.rank > SURE.unknown)
  })

  it('takes a rank for the end of a name, not for the beginning of the next', () => {
    assert.equal(functionOf('Category Manager Packaging').function, 'procurement')
    assert.equal(functionOf('Vertriebsleiter IT').function, 'sales')
  })

  it('says which words decided', () => {
    assert.deepEqual(functionOf('IT procurement lead').words, ['procurement'])
    assert.deepEqual(functionOf('Head of Customer Service, EMEA').words, ['Customer', 'Service'])
    assert.deepEqual(functionOf('Astronaut').words, [])
  })

  it('takes neither letter case nor accents into account', () => {
    for (const title of ['GESCHÄFTSFÜHRER', 'geschaftsfuhrer', 'Gescha\u0308ftsfu\u0308hrer'])
      assert.equal(functionOf(title).function, 'management')
  })

  it('takes names of functions among several by the first when they stand beside each other with and', () => {
    assert.equal(functionOf('Head of Sales & Marketing').function, 'sales')
    assert.equal(functionOf('Manager Qualität und Produktion').function, 'quality')
    assert.equal(functionOf('Finance Manager IT').function, 'finance')
  })

  it('is not led astray by hostile titles', () => {
    for (const title of ['__proto__', 'constructor', '*'.repeat(200), '('.repeat(200)])
      assert.equal(functionOf(title).function, 'other')
  })
})
