import assert from 'node:assert/strict'
import { countsOf, importWorld, refusalsOf } from './import-world.ts'

const HEADER = 'First Name,Last Name,Email,Job Title,Customer,Language,Time Zone,Country'
const long = (letter: string) => letter.repeat(201)

/** Each row is wrong in another way, and is told so in another sentence. */
const WRONG: [row: string, says: RegExp][] = [
  ['A,,,,Acme,,,', /^Email is empty\. Fill it in\.$/],
  ['A,,ann.acme.example,,Acme,,,', /^Email: ann\.acme\.example is not .*: it has no @\. Write it like /],
  ['A,,ann@@acme.example,,Acme,,,', /: it has more than one @\. Take out what is too much\.$/],
  ['A,,ann lee@acme.example,,Acme,,,', /: it has a space in it\. Take it out\.$/],
  ['A,,@acme.example,,Acme,,,', /: nothing stands before the @\. Fill in whose it is\.$/],
  ['A,,ann@,,Acme,,,', /: nothing stands after the @\. Fill in the domain\.$/],
  ['A,,ann@acme,,Acme,,,', /: its domain has no ending such as \.com\. Add it\.$/],
  ['A,,a..b@acme.example,,Acme,,,', /: a dot is too much in it\. Take it out\.$/],
  ['A,,ann(1)@acme.example,,Acme,,,', /: it holds a character that addresses do not have\. Correct it\.$/],
  [
    'A,,a@acme.example; b@acme.example,,Acme,,,',
    / are several e-mail addresses\. Keep the one to write to\.$/,
  ],
  ['A,,Ann <ann@acme.example>,,Acme,,,', / is a name and an e-mail address\. Keep only what stands between /],
  ['A,,no-reply@acme.example,,Acme,,,', / at which nobody reads mail\. Fill in the address of the person\.$/],
  [`A,,${'a'.repeat(250)}@acme.example,,Acme,,,`, /^Email is longer than 254 characters\. Shorten it\.$/],
  [`A,,${'é'.repeat(90)}@acme.example,,Acme,,,`, /, of which an unusual one counts as five\. Shorten it\.$/],
  [
    'A,,ada@ours.example,,Acme,,,',
    / of one of our employees\. Remove the row, or write the contact’s own address\.$/,
  ],
  [
    'A,,gus@bolt.example,,Acme,,,',
    / is already a contact of Bolt, .*\. Name that one, or write another address\.$/,
  ],
  ['Good,,good@acme.example,,Acme,,,', /^The same row is already in line 2\. Remove one of them\.$/],
  ['G,,GOOD@acme.example,,Acme,,,', /^The same e-mail address is already in line 2, under another name\. /],
  [',,a19@acme.example,,Acme,,,', /^First Name and Last Name are both empty\. Fill in at least one /],
  ['?,-,a20@acme.example,,Acme,,,', /^\? - is not a name, as it has no letters\. Fill in First Name /],
  [`${long('f')},,a21@acme.example,,Acme,,,`, /^First Name is longer than 200 characters\. Shorten it\.$/],
  [
    'Jos\ufffd,,a22@acme.example,,Acme,,,',
    /letters of Jos\ufffd were lost .*\. Export it again as CSV UTF-8\.$/,
  ],
  [
    'A,,a23@acme.example,#REF!,Acme,,,',
    /^Job Title: #REF! is what a spreadsheet shows .*\. Mend the formula/,
  ],
  ['A,,a24@acme.example,,,,,', /^Customer is empty\. Fill it in\.$/],
  [
    'A,,a25@acme.example,,Elsewhere Ltd,,,',
    /^There is no customer Elsewhere Ltd\. Import customers first, or /,
  ],
  ['A,,a26@acme.example,,Acmee,,,', /^There is no customer Acmee\. Did you mean Acme\?$/],
  ['A,,a27@acme.example,,Twin,,,', /^Several customers are called Twin\. Write the domain instead: one\./],
  [
    'A,,a28@acme.example,,Acme,Klingonish,,',
    /^Language: .* is not a language\. Write it like nl or en-GB\.$/,
  ],
  ['A,,a29@acme.example,,Acme,Germn,,', /^Language: Germn is not a language\. Did you mean de\?$/],
  ['A,,a30@acme.example,,Acme,,Mars,', /^Time Zone: Mars is not an IANA time zone\. Write it like Europe\//],
  ['A,,a31@acme.example,,Acme,,Europe/Amsterdm,', /time zone\. Did you mean Europe\/Amsterdam\?$/],
  [
    'A,,a32@acme.example,,Acme,,+02:00,',
    /is an offset, which says nothing of summer time\. Write a zone like /,
  ],
  ['A,,a33@acme.example,,Acme,,W. Europe Standard Time,', /what Windows calls a time zone\. Write Europe\/B/],
  ['A,,a34@acme.example,,Acme,,,XX', /^Country: XX is not a country code\. Write it like NL\.$/],
  ['A,,a35@acme.example,,Acme,,,Germny', /^Country: Germny is not a country code\. Did you mean DE\?$/],
  [HEADER, /^These are the column names once more\. Remove the line\.$/],
  ['A,,a37@acme.example', /^This row has only 3 values for 8 columns\. Add what is missing; /],
  [
    'A,,a38@acme.example,Buyer, and more,Acme,,,NL',
    /^This row has 9 values for 8 columns\. Put values that hold/,
  ],
  [
    '"A,,a39@acme.example,,Acme,,,',
    /^A quotation mark in this line is not closed .*\. Close it or take it out\.$/,
  ],
]

/** What is said of a row without its values, numbers and columns, and without a hint: what kind of mistake it is. */
function kindOf(said: string, row: string): string {
  const values = [...row.split(','), ...row.toLowerCase().split(','), ...HEADER.split(',')]
  const named = values.filter((value) => value.length > 1).sort((a, b) => b.length - a.length)
  const bare = named.reduce((text, value) => text.replaceAll(value, ''), said)
  return bare.replaceAll(/\d+/g, '').replace(/( Did you mean| Write it like) .*/, '')
}

describe('a file with thirty kinds of mistakes, and more (1.1)', () => {
  it('gives a line for each that says what is wrong and what to do, and stops no good row', async () => {
    const world = await importWorld()
    await world.apply('people', 'Name,Email\nAda,ada@ours.example')
    const customers = ['Acme,acme.example', 'Bolt,bolt.example', 'Twin,one.example', 'Twin,two.example']
    await world.apply('customers', ['Name,Domain', ...customers].join('\n'))
    await world.apply('contacts', `${HEADER}\nGus,,gus@bolt.example,,Bolt,,,`, 'other')
    const good = ['Good,,good@acme.example,,Acme,,,', 'Fine,,fine@bolt.example,,bolt.example,,,']
    const file = [HEADER, good[0], ...WRONG.map(([row]) => row), good[1]].join('\n')
    const report = await world.run('contacts', file, { lines: true })
    const said = refusalsOf(report)
    assert.equal(said.length, WRONG.length)
    const kinds = WRONG.map(([row, says], at) => {
      const [line, ...words] = (said[at] ?? '').split(': ')
      assert.deepEqual([line, says.test(words.join(': '))], [`${at + 3}`, true], `${row}\n${said[at]}`)
      return kindOf(words.join(': '), row)
    })
    assert.ok(new Set(kinds).size >= 30, [...new Set(kinds)].sort().join('\n'))
    assert.equal(countsOf({ ...report, refused: [] }), '2 added')
    const refused = report.lines.filter(({ state }) => state === 'refused')
    assert.deepEqual([refused.length, report.lines.length], [WRONG.length, WRONG.length + 2])
  })
})
