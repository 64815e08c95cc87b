import assert from 'node:assert/strict'
import { afterNextAskDay, latestAskDay } from '../../src/sandbox/ask-days.ts'
import { readOptions } from '../../src/sandbox/options.ts'
import { peopleOf } from '../../src/sandbox/people-csv.ts'

describe('the command line', () => {
  it('has a default for everything', () => {
    assert.deepEqual(readOptions([], {}), {
      fresh: false,
      empty: false,
      files: [],
      instances: 1,
      playground: false,
      data: '.sandbox',
      ports: { service: 3978, sandbox: 3979, tls: 3980, playground: 56150 },
    })
  })

  it('takes flags, files and the environment', () => {
    const options = readOptions(['--fresh', '--people', 'package.json', '--instances=3'], {
      SANDBOX_PORT: '0',
      SANDBOX_DATA: 'elsewhere',
    })
    assert.deepEqual(options.files, [{ kind: 'people', file: 'package.json' }])
    assert.deepEqual(
      [options.fresh, options.instances, options.ports.sandbox, options.data],
      [true, 3, 0, 'elsewhere'],
    )
  })

  for (const [args, env, words] of [
    [['--frehs'], {}, /Unknown option '--frehs'.*Known: --fresh/],
    [['extra'], {}, /extra.*Known/],
    [['--people'], {}, /--people.*Known/],
    [['--people', 'nowhere.csv'], {}, /There is no file nowhere\.csv, which --people names/],
    [['--instances', '0'], {}, /--instances must be a whole number from 1 to 16, not "0"/],
    [[], { PORT: 'http' }, /PORT must be a whole number/],
  ] as const)
    it(`refuses ${[...args, ...Object.entries(env)].join(' ')} in one sentence`, () =>
      assert.throws(() => readOptions([...args], env), words))
})

describe('the ask day of a sandbox', () => {
  const calendar = { zone: 'Europe/Amsterdam', askWeek: 2, askWeekday: 'tuesday', askHour: 10 }
  const latest = (now: string) => latestAskDay(new Date(now), calendar).evening.toISOString()
  const next = (now: string) => afterNextAskDay(new Date(now), calendar).toISOString()

  it('is the latest whose evening has come', () => {
    assert.equal(latest('2026-11-22T12:00:00Z'), '2026-11-10T18:00:00.000Z')
    assert.equal(latest('2026-11-10T18:00:00Z'), '2026-11-10T18:00:00.000Z')
    assert.equal(latest('2026-11-10T17:59:00Z'), '2026-10-13T18:00:00.000Z')
  })

  it('is followed by the evening after the next one', () => {
    assert.equal(next('2026-11-10T18:00:00Z'), '2026-12-09T18:00:00.000Z')
    assert.equal(next('2026-12-09T18:00:01Z'), '2027-01-13T18:00:00.000Z')
    assert.equal(next('2026-11-03T08:00:00Z'), '2026-11-11T18:00:00.000Z')
  })
})

describe('reading people for the directory', () => {
  const header = 'Name;Email;Department;Job Title;Manager Email;Time Zone;Locale;Country'
  const row = 'Bo Lind;Bo@Brook.example;Sales;Buyer, senior;Boss@brook.example;Europe/Stockholm;sv-SE;SE'

  it('copes with separators, encodings and columns in any order', () => {
    const text = `${header}\r\n${row}\r\n`
    for (const file of [Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
      const [bo] = peopleOf(file)
      assert.deepEqual(
        [bo?.email, bo?.jobTitle, bo?.managerEmail],
        ['bo@brook.example', 'Buyer, senior', 'boss@brook.example'],
      )
    }
    assert.equal(peopleOf(Buffer.from('Email,Other,Name\na@b.example,x,A')).at(0)?.name, 'A')
  })

  it('leaves out bad rows and the domain that nobody knows', () => {
    const file = `${header}\n;no mail;;;;;;\nX;who@unknown.example;;;;;;\n"broken`
    assert.deepEqual(peopleOf(Buffer.from(file)), [])
    assert.deepEqual(peopleOf(Buffer.alloc(0)), [])
  })
})
