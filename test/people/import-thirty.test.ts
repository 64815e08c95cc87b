import assert from 'node:assert/strict'
import { countsOf, importWorld, refusalsOf } from './import-world.ts'

const HEADER = 'First Name,Last Name,Email,Job Title,Customer,Language,Time Zone,Country'
const long = (letter: string) => letter.repeat(201)

/** Thirty rows, each wrong in another way, and how what is said of each begins. */
const WRONG: [row: string, says: RegExp][] = [
  [',,a1@acme.example,,Acme,,,', /^Last Name is empty\. Fill it in\.$/],
  ['A,,,,Acme,,,', /^Email is empty\. Fill it in\.$/],
  ['A,,a at acme,,Acme,,,', /^Email: a at acme is not an e-mail address\. Correct it\.$/],
  ['A,,a..b@acme.example,,Acme,,,', /^Email: a\.\.b@acme\.example is not an e-mail address/],
  ['A,,a@acme,,Acme,,,', /^Email: a@acme is not an e-mail address/],
  ['A,,"a@acme.example; b@acme.example",,Acme,,,', /^Email: a@acme\.example; b@acme\.example is not/],
  [`A,,${'a'.repeat(250)}@acme.example,,Acme,,,`, /^Email is longer than 254 characters\. Shorten it\.$/],
  [`${long('f')},,a8@acme.example,,Acme,,,`, /^First Name is longer than 200 characters/],
  [`A,${long('l')},a9@acme.example,,Acme,,,`, /^Last Name is longer than 200 characters/],
  [`A,,a10@acme.example,${long('j')},Acme,,,`, /^Job Title is longer than 200 characters/],
  ['A,,a11@acme.example,,,,,', /^Customer is empty\. Fill it in\.$/],
  [`A,,a12@acme.example,,${long('c')},,,`, /^Customer is longer than 200 characters/],
  ['A,,a13@acme.example,,Acmee,,,', /^There is no customer Acmee\. Did you mean Acme\?$/],
  [
    'A,,a14@acme.example,,acme.exampel,,,',
    /^There is no customer acme\.exampel\. Did you mean acme\.example\?$/,
  ],
  ['A,,a15@acme.example,,Elsewhere Ltd,,,', /^There is no customer Elsewhere Ltd\. Import customers first/],
  [
    'A,,a16@acme.example,,Twin,,,',
    /^Several customers are called Twin\. Write the domain instead: one\.example, two/,
  ],
  [
    'A,,ada@ours.example,,Acme,,,',
    /is the address of one of our employees\. A contact is somebody at a customer\.$/,
  ],
  ['A,,gus@bolt.example,,Acme,,,', /^gus@bolt\.example is already a contact of Bolt/],
  [
    'A,,a19@acme.example,,Acme,Klingonish,,',
    /^Language: Klingonish is not a language\. Write it like nl or en-GB\.$/,
  ],
  ['A,,a20@acme.example,,Acme,Germn,,', /^Language: Germn is not a language\. Did you mean de\?$/],
  ['A,,a21@acme.example,,Acme,,Mars,', /^Time Zone: Mars is not an IANA time zone/],
  ['A,,a22@acme.example,,Acme,,Europe/Amsterdm,', /^Time Zone: .*Did you mean Europe\/Amsterdam\?$/],
  [
    'A,,a23@acme.example,,Acme,,W. Europe Standard Time,',
    /^Time Zone: W\. Europe.*Did you mean Europe\/Berlin\?$/,
  ],
  ['A,,a24@acme.example,,Acme,,+02:00,', /^Time Zone: \+02:00 is not an IANA time zone/],
  ['A,,a25@acme.example,,Acme,,,XX', /^Country: XX is not a country code\. Write it like NL\.$/],
  ['A,,a26@acme.example,,Acme,,,Germny', /^Country: Germny is not a country code\. Did you mean DE\?$/],
  [
    'G,,GOOD@acme.example,,Acme,,,',
    /^The same e-mail address is already in line 2, under another name\. Remove one/,
  ],
  ['A,,a28@acme.example', /^This row has 3 values for 8 columns\./],
  [
    'A,,a29@acme.example,Buyer, and more,Acme,,,NL',
    /^This row has 9 values for 8 columns\. Put values that hold/,
  ],
  ['A,,nobody,,Acme,Xx-yy-zz-1,,ZZ', /^Email: .* Language: .* Country: /],
]

describe('a file with thirty kinds of mistakes (1.1)', () => {
  it('gives thirty lines that say what is wrong and what to do, and stops no good row', async () => {
    const world = await importWorld()
    await world.apply('people', 'Name,Email\nAda,ada@ours.example')
    const customers = ['Acme,acme.example', 'Bolt,bolt.example', 'Twin,one.example', 'Twin,two.example']
    await world.apply('customers', ['Name,Domain', ...customers].join('\n'))
    await world.apply('contacts', `${HEADER}\nGus,,gus@bolt.example,,Bolt,,,`, 'other')
    const good = ['Good,,good@acme.example,,Acme,,,', 'Fine,,fine@bolt.example,,bolt.example,,,']
    const file = [HEADER, good[0], ...WRONG.map(([row]) => row), good[1]].join('\n')
    const report = await world.run('contacts', file, { lines: true })
    const said = refusalsOf(report)
    assert.equal(said.length, 30)
    WRONG.forEach(([row, says], at) => {
      const [line, ...words] = (said[at] ?? '').split(': ')
      assert.deepEqual([line, says.test(words.join(': '))], [`${at + 3}`, true], `${row}\n${said[at]}`)
    })
    assert.equal(new Set(said.map((each) => each.replace(/^\d+: /, ''))).size, 30)
    assert.equal(countsOf({ ...report, refused: [] }), '2 added')
    const refused = report.lines.filter(({ state }) => state === 'refused')
    assert.deepEqual([refused.length, report.lines.length], [30, 32])
  })
})
