// Over 200 lines because the table of mistakes is easier to check in one place.
import assert from 'node:assert/strict'
import type { ImportKind } from '../../src/contract/words.ts'
import { countsOf, type ImportWorld, importWorld, refusalsOf } from './import-world.ts'

const PEOPLE = 'Name,Email,Department,Job Title,Manager Email,Time Zone,Locale,Country'
const CUSTOMERS = 'Name,Domain,Country,Owner Email'
const CONTACTS = 'First Name,Last Name,Email,Job Title,Customer,Language,Time Zone,Country'
const TEAMS = 'Customer,Employee Email,Role'
const PAIRS = 'Employee Email,Contact Email'

/** Three employees, Cas of whom left; customers Acme, Bolt and two called Twin; two contacts at Acme, one at Bolt. */
async function filled(): Promise<ImportWorld> {
  const world = await importWorld()
  const names = ['ada', 'ben', 'cas']
  await world.apply('people', [PEOPLE, ...names.map((n) => `${n},${n}@ours.example,,,,,,NL`)].join('\n'))
  const key = { employeeId: world.idOf('cas@ours.example') }
  const cas = await world.needs.employees.get(key)
  assert.ok(cas)
  await world.needs.employees.replace(key, cas, { ...cas.value, leftOn: '2026-01-01' })
  const customers = ['Acme,acme.example', 'Bolt,bolt.example', 'Twin,one.example', 'Twin,two.example']
  await world.apply('customers', [CUSTOMERS, ...customers.map((each) => `${each},NL,`)].join('\n'))
  const contacts = [
    'Eva,E,eva@acme.example,,Acme',
    'Finn,F,finn@acme.example,,Acme',
    'Gus,G,gus@bolt.example,,Bolt',
  ]
  await world.apply('contacts', [CONTACTS, ...contacts.map((each) => `${each},,,`)].join('\n'))
  return world
}

/** For each kind of file rows with a mistake, and what is said about each. A good row stands first and last. */
const MISTAKES: Record<
  ImportKind,
  { header: string; good: [string, string]; bad: [row: string, words: string][] }
> = {
  people: {
    header: PEOPLE,
    good: ['Good,good@ours.example,,,,,,NL', 'Fine,fine@ours.example,,,,,,NL'],
    bad: [
      [',nameless@ours.example,,,,,,', 'Name is empty. Fill it in.'],
      ['No Mail,,,,,,,', 'Email is empty. Fill it in.'],
      [
        'Ann,ann at ours,,,,,,',
        'Email: ann at ours is not an e-mail address: it has no @. Write it like name@customer.example.',
      ],
      [
        'Ann,a..b@ours.example,,,,,,',
        'Email: a..b@ours.example is not an e-mail address: a dot is too much in it. Take it out.',
      ],
      [`Ann,${'a'.repeat(250)}@ours.example,,,,,,`, 'Email is longer than 254 characters. Shorten it.'],
      [`${'n'.repeat(201)},ann@ours.example,,,,,,`, 'Name is longer than 200 characters. Shorten it.'],
      [
        'Ann,ann@ours.example,,,,Europe/Amsterdm,,',
        'Time Zone: Europe/Amsterdm is not an IANA time zone. Did you mean Europe/Amsterdam?',
      ],
      [
        'Ann,ann@ours.example,,,,W. Europe Standard Time,,',
        'Time Zone: W. Europe Standard Time is what Windows calls a time zone. Write Europe/Berlin.',
      ],
      [
        'Ann,ann@ours.example,,,,+02:00,,',
        'Time Zone: +02:00 is an offset, which says nothing of summer time. Write a zone like Europe/Amsterdam.',
      ],
      ['Ann,ann@ours.example,,,,,xq-YY,', 'Locale: xq-YY is not a language. Write it like nl or en-GB.'],
      ['Ann,ann@ours.example,,,,,,XX', 'Country: XX is not a country code. Write it like NL.'],
      ['Ann,ann@ours.example,,,,,,Germny', 'Country: Germny is not a country code. Did you mean DE?'],
      [
        'Ann,ann@ours.example,,,ann@ours.example,,,',
        'Manager Email is the person themselves. Name their manager or leave it empty.',
      ],
      [
        'Eva,Eva@Acme.example,,,,,,',
        'eva@acme.example is the address of a contact of Acme. Remove one of the two.',
      ],
      [
        'Good again,GOOD@ours.example,,,,,,',
        'The same e-mail address is already in line 2, under another name. Remove one of them, or correct it.',
      ],
      [
        'One,one@ours.example,,,two@ours.example,,,',
        'These managers lead back to the same person: one@ours.example > two@ours.example > one@ours.example. Correct one of them.',
      ],
      [
        'Two,two@ours.example,,,one@ours.example,,,',
        'These managers lead back to the same person: two@ours.example > one@ours.example > two@ours.example. Correct one of them.',
      ],
      [
        'Ann,ann@ours,,,,Mars,,XX',
        'Email: ann@ours is not an e-mail address: its domain has no ending such as .com. Add it. Time Zone: Mars is not an IANA time zone. Write it like Europe/Amsterdam. Country: XX is not a country code. Write it like NL.',
      ],
      [
        'Ann,ann@ours.example',
        'This row has only 2 values for 8 columns. Add what is missing; an empty value needs its separator too. 3 rows of the last file are not in this one, as far as it could be understood. As long as it is not clear whom every line is about, they do not count as gone.',
      ],
    ],
  },
  customers: {
    header: CUSTOMERS,
    good: ['New,new.example,NL,ada@ours.example', 'Newer,,,'],
    bad: [
      ['Odd,odd_domain,NL,', 'Domain: odd_domain is not a domain. Write it like customer.example.'],
      [
        'Owned,owned.example,NL,nobody@ours.example',
        'Owner Email: nobody@ours.example is not an active employee. Import people first, or leave it empty.',
      ],
      [
        'Led,led.example,NL,cas@ours.example',
        'Owner Email: cas@ours.example is not an active employee. Import people first, or leave it empty.',
      ],
      [
        'New Ltd,www.NEW.example,,',
        'The same domain is already in line 2, under another name. Remove one of them, or correct it.',
      ],
    ],
  },
  contacts: {
    header: CONTACTS,
    good: ['Hal,H,hal@acme.example,,acme.example,,,', 'Ina,,ina@bolt.example,,BOLT,,,'],
    bad: [
      [
        ',,nameless@acme.example,,Acme,,,',
        'First Name and Last Name are both empty. Fill in at least one of them.',
      ],
      ['Jo,J,jo@acme.example,,Acmee,,,', 'There is no customer Acmee. Did you mean Acme?'],
      [
        'Kim,K,kim@acme.example,,Nobody Knows,,,',
        'There is no customer Nobody Knows. Import customers first, or correct the name or domain.',
      ],
      [
        'Jo,J,jo@one.example,,Twin,,,',
        'Several customers are called Twin. Write the domain instead: one.example, two.example.',
      ],
      [
        'Ada,A,ada@ours.example,,Acme,,,',
        'ada@ours.example is the address of one of our employees. Remove the row, or write the contact’s own address.',
      ],
      [
        'Eva,E,eva@acme.example,,Bolt,,,',
        'eva@acme.example is already a contact of Acme, and belongs to one customer. Name that one, or write another address.',
      ],
      [
        'Lou,L,lou@acme.example,,Acme,Klingonish,,',
        'Language: Klingonish is not a language. Write it like nl or en-GB.',
      ],
    ],
  },
  teams: {
    header: TEAMS,
    good: ['Acme,ada@ours.example,', 'bolt.example,ben@ours.example,Lead'],
    bad: [
      [
        'Acme,nobody@ours.example,',
        'nobody@ours.example is not an employee we know. Import people first, or correct the address.',
      ],
      ['Acme,cas@ours.example,', 'cas has left. Name somebody else.'],
      ['acme.example,ADA@ours.example,Other', 'The same row is already in line 2. Remove one of them.'],
      [
        'Twin,ada@ours.example,',
        'Several customers are called Twin. Write the domain instead: one.example, two.example.',
      ],
    ],
  },
  pairs: {
    header: PAIRS,
    good: ['ada@ours.example,eva@acme.example', 'ben@ours.example,gus@bolt.example'],
    bad: [
      [
        'nobody@ours.example,eva@acme.example',
        'nobody@ours.example is not an employee we know. Import people first, or correct the address.',
      ],
      [
        'ada@ours.example,nobody@acme.example',
        'nobody@acme.example is not a contact we know. Import contacts first, or correct the address.',
      ],
      [
        'eva@acme.example,ada@ours.example',
        'eva@acme.example is not an employee we know. Import people first, or correct the address.',
      ],
      ['cas@ours.example,eva@acme.example', 'cas has left. Choose somebody else.'],
      ['Ada@ours.example,EVA@acme.example', 'The same row is already in line 2. Remove one of them.'],
    ],
  },
}

describe('mistakes in a file (1.1)', () => {
  for (const [kind, { header, good, bad }] of Object.entries(MISTAKES))
    it(`are told by line and in words, ${bad.length} kinds in a file of ${kind}, and stop no good row`, async () => {
      const world = await filled()
      const [first, last] = good
      const file = [header, first, ...bad.map(([row]) => row), last].join('\n')
      const wanted = bad.map(([, words], index) => `${index + 3}: ${words}`)
      const dry = await world.dryRun(kind as ImportKind, file)
      assert.deepEqual(refusalsOf(dry), wanted)
      const applied = await world.apply(kind as ImportKind, file)
      assert.deepEqual(refusalsOf(applied), wanted)
      assert.equal(countsOf({ ...applied, refused: [], gone: [] }), '2 added')
      const again = await world.apply(kind as ImportKind, file)
      assert.equal(countsOf({ ...again, refused: [], gone: [] }), '2 same')
    })

  it('are also letters of which storage has room for few, and such a row stops no other', async () => {
    const world = await filled()
    const email = (letters: string) => `${letters}@acme.example`
    const rows = [
      `Long,,${email('é'.repeat(240))},,Acme,,,`,
      `Longer,,${email('é'.repeat(60))},,Acme,,,`,
      `Titled,,titled@acme.example,${'部'.repeat(150)},Acme,,,`,
      'Good,,good@acme.example,,Acme,,,',
    ]
    const report = await world.apply('contacts', [CONTACTS, ...rows].join('\n'), 'letters')
    const words = 'Email is longer than 254 characters, of which an unusual one counts as five. Shorten it.'
    assert.deepEqual(refusalsOf(report), [`2: ${words}`, `3: ${words}`])
    assert.equal(countsOf({ ...report, refused: [] }), '2 added')
    const record = `Record ID,Company name,Company Domain Name,Company owner\n${'部'.repeat(150)},Far,far.example,\n2,Near,near.example,\n`
    const companies = await world.apply('customers', record)
    assert.match(refusalsOf(companies).join(), /^2: Record Id is longer than 200 characters, of which/i)
    assert.equal(countsOf({ ...companies, refused: [], gone: [] }), '1 added')
  })

  it('of a whole file leave one sentence and change nothing', async () => {
    const world = await filled()
    const before = world.state.writes
    const refused = async (kind: ImportKind, file: string) => refusalsOf(await world.apply(kind, file))
    assert.deepEqual(await refused('people', 'Name,Mail\nAnn,ann@ours.example'), [
      '1: The column Email is missing. Add it and import the file again.',
    ])
    assert.deepEqual(await refused('contacts', 'Last Name,Email,Customer\nA,a@b.example,Acme'), [
      '1: The column First Name is missing. Add it and import the file again.',
    ])
    assert.deepEqual(await refused('pairs', ''), [
      '1: The file is empty. Export it again and check that it has rows.',
    ])
    assert.deepEqual(await refused('people', `${PEOPLE}\n`), [
      '1: The file has column names but no rows, so nothing was compared. Export it again.',
    ])
    assert.deepEqual(await refused('people', 'Name,"Email\nAnn,ann@ours.example\n'), [
      '1: A quotation mark in the column names is not closed where the name ends, so nothing can be read. Close it and import the file again.',
    ])
    const { lines } = await world.run('contacts', 'Name\nAnn', { lines: true })
    assert.deepEqual(
      lines.map(({ line, state, mistakes }) => [line, state, mistakes.map(({ code }) => code)]),
      [[1, 'refused', ['column missing']]],
      'where every row has a line, the reason has one too',
    )
    assert.equal(world.state.writes, before)
  })

  it('hold for a pair beyond the limit of two on either side, in the order of the file (1.4)', async () => {
    const world = await filled()
    const more = ['dan', 'eli'].map((name) => `${name},${name}@ours.example,,,,,,NL`)
    await world.apply('people', [PEOPLE, ...more].join('\n'), 'more')
    const rows = [
      'ada@ours.example,eva@acme.example',
      'ada@ours.example,finn@acme.example',
      'ada@ours.example,gus@bolt.example',
      'ben@ours.example,eva@acme.example',
      'dan@ours.example,eva@acme.example',
      'dan@ours.example,finn@acme.example',
    ]
    const file = [PAIRS, ...rows].join('\n')
    const wanted = [
      '4: ada already has 2 counterparts, which is the most. Choose somebody else, or end a pair first.',
      '6: Eva E already has 2 counterparts with us, which is the most. Choose another contact, or end a pair first.',
    ]
    assert.deepEqual(refusalsOf(await world.dryRun('pairs', file)), wanted)
    assert.deepEqual(refusalsOf(await world.apply('pairs', file)), wanted)
    assert.equal(
      (await world.needs.pairCopies.list({ employeeId: world.idOf('ada@ours.example') })).length,
      2,
    )
  })

  it('let a refused row be mended in the next file', async () => {
    const world = await filled()
    const wrong = `${CONTACTS}\nJo,J,jo@acme.example,,Acmee,,,\n`
    assert.equal(countsOf(await world.apply('contacts', wrong, 'crm')), '1 refused')
    assert.equal(countsOf(await world.apply('contacts', wrong.replace('Acmee', 'Acme'), 'crm')), '1 added')
    assert.equal(countsOf(await world.apply('contacts', wrong, 'crm')), '1 refused')
    assert.equal(countsOf(await world.apply('contacts', wrong.replace('Acmee', 'Acme'), 'crm')), '1 same')
  })

  it('of the directory leave everything as it was', async () => {
    const world = await filled()
    const { DirectoryError } = await import('../../src/domain/people/import-mistakes.ts')
    world.needs.directory.findByEmail = async () => {
      throw new DirectoryError('permission', 'refused')
    }
    const report = await world.apply('people', `${PEOPLE}\nNew,new@ours.example,,,,,,\n`)
    assert.deepEqual(refusalsOf(report), [
      '1: The directory refused to look people up. Grant the app the permission User.ReadBasic.All in Entra and import the file again.',
    ])
  })
})
