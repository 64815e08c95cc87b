import assert from 'node:assert/strict'
import { AMSTERDAM, busyAll, contact, find, onClock, someone } from './visitors.ts'

const hour = (local: string) => Number(local.slice(11, 13)) + Number(local.slice(14)) / 60

describe('times for a visit', () => {
  it('lie on half hours of the reader, within working hours, from tomorrow on, at most eight (3.2)', () => {
    const found = find([someone('Ada', AMSTERDAM), contact('Ines', 'Europe/Paris')])
    const local = onClock(found, AMSTERDAM)
    assert.equal(local.length, 8)
    for (const start of local) {
      assert.match(start, /T(09|1[0-6]):(00|30)$/)
      assert.ok(start >= '2026-11-03' && start < '2026-12-04', start)
    }
    assert.deepEqual(found.times[0]?.reasons[0], { code: 'everyone free' })
  })

  it('give a customer two days where there is a choice (3.2)', () => {
    const best = onClock(find([someone('Ada', AMSTERDAM), contact('Ines', 'Europe/Paris')]), AMSTERDAM)[0]
    assert.ok((best ?? '') >= '2026-11-04', best)
    const soon = find([someone('Ada', AMSTERDAM), contact('Ines', 'Europe/Paris')], { days: 1 })
    assert.ok(soon.times.length > 0, 'and tomorrow is offered where that is what is asked for')
  })

  it('are never on the weekend of anybody, and spread over days, at most two of one (3.2)', () => {
    const days = onClock(
      find([someone('Ada', AMSTERDAM), someone('Kei', 'Asia/Tokyo', { required: false })]),
      AMSTERDAM,
    ).map((start) => start.slice(0, 10))
    for (const day of days) {
      assert.ok(![0, 6].includes(new Date(day).getUTCDay()), day)
      assert.ok(days.filter((other) => other === day).length <= 2, day)
    }
  })

  it('leave the weekend of contacts and of optional people alone where others work on it (3.2)', () => {
    const hours = { days: [6, 7, 1], from: 8 * 60, to: 18 * 60, timeZone: AMSTERDAM }
    const omar = someone('Omar', AMSTERDAM, { hours })
    for (const other of [contact('Ines', 'Europe/Paris'), someone('Ben', AMSTERDAM, { required: false })])
      for (const start of onClock(find([omar, other]), AMSTERDAM))
        assert.equal(new Date(start.slice(0, 10)).getUTCDay(), 1, start)
  })

  it('keep ten minutes before and after what is taken free (3.2)', () => {
    const taken = [
      { start: '2026-11-03T08:00:00.000Z', end: '2026-11-03T10:55:00.000Z' },
      { start: '2026-11-03T12:50:00.000Z', end: '2026-11-03T16:00:00.000Z' },
    ]
    const found = find([someone('Ada', AMSTERDAM, { busy: taken })], { days: 1 })
    assert.deepEqual(onClock(found, AMSTERDAM).sort(), ['2026-11-03T12:30'])
    const tight = find([someone('Ada', AMSTERDAM, { busy: taken })], { days: 1, minutes: 15 })
    assert.deepEqual(onClock(tight, AMSTERDAM).sort(), ['2026-11-03T12:30', '2026-11-03T13:00'])
  })

  it('ask a required person to be free and say which optional one is missing (3.2)', () => {
    const month = busyAll('2026-11-01T00:00:00', '2026-12-31T00:00:00')
    const missed = find([
      someone('Ada', AMSTERDAM),
      someone('Ben', AMSTERDAM, { required: false, busy: month }),
    ])
    assert.deepEqual(missed.times[0]?.missing, [{ id: 'ben', name: 'Ben' }])
    assert.deepEqual(missed.times[0]?.reasons[0], { code: 'missing', names: ['Ben'] })
    const blocked = find([someone('Ada', AMSTERDAM), someone('Ben', AMSTERDAM, { busy: month })])
    assert.deepEqual(blocked, { times: [], possible: [], none: { code: 'all taken', names: ['Ben'] } })
  })

  it('put everyone free before sooner without somebody (3.2)', () => {
    const days = busyAll('2026-11-03T00:00:00', '2026-11-05T00:00:00')
    const found = find([
      someone('Ada', AMSTERDAM),
      someone('Ben', AMSTERDAM, { required: false, busy: days }),
    ])
    assert.equal(onClock(found, AMSTERDAM)[0]?.slice(0, 10), '2026-11-05')
    assert.deepEqual(found.times[0]?.missing, [])
  })

  it('take a calendar that cannot be read as unknown, not as free (3.2)', () => {
    const hidden = { readable: false }
    const refused = find([someone('Ada', AMSTERDAM), someone('Ben', AMSTERDAM, hidden)])
    assert.deepEqual(refused, { times: [], possible: [], none: { code: 'unreadable', names: ['Ben'] } })
    const optional = find([
      someone('Ada', AMSTERDAM),
      someone('Ben', AMSTERDAM, { ...hidden, required: false }),
    ])
    assert.deepEqual(optional.times[0]?.reasons[0], { code: 'readable free' })
  })

  it('are fair to the zones, and say so on every clock, the reader first (3.2)', () => {
    const found = find([someone('Ada', AMSTERDAM), contact('Dov', 'America/New_York')])
    for (const local of onClock(found, 'America/New_York'))
      assert.ok(hour(local) >= 9 && hour(local) <= 10.25, local)
    assert.deepEqual(found.times[0]?.reasons[1], { code: 'within hours' })
    assert.deepEqual(
      found.times[0]?.clocks.map(({ timeZone, people }) => [timeZone, people]),
      [
        [AMSTERDAM, ['Ada']],
        ['America/New_York', ['Dov']],
      ],
    )
    const near = find([someone('Ada', AMSTERDAM), contact('Zoe', 'Europe/Athens')])
    assert.deepEqual(near.times[0]?.reasons[1], { code: 'fair' })
  })

  it('say when a contact would be asked outside the hours taken for granted (3.2)', () => {
    const found = find([someone('Ada', AMSTERDAM), contact('Dov', 'America/Los_Angeles')])
    assert.ok(found.times.length > 0)
    assert.deepEqual(found.times[0]?.reasons[1], {
      ...{ code: 'outside', names: ['Dov'], time: '07:00', zone: 'America/Los_Angeles' },
    })
    const never = find([someone('Ada', AMSTERDAM), contact('Kai', 'Pacific/Honolulu')])
    const apart = { times: [], possible: [], none: { code: 'hours apart', names: ['Ada', 'Kai'] } }
    assert.deepEqual(never, apart)
    // Nor do they on a day off.
    const freeDays = [{ day: '2026-11-05', why: 'public holiday' } as const]
    const off = [someone('Ada', AMSTERDAM, { freeDays }), contact('Kai', 'Pacific/Honolulu')]
    assert.deepEqual(find(off), apart)
  })

  it('keep the wall clock over the end of summer time (3.2)', () => {
    const found = find([someone('Ada', AMSTERDAM), contact('Dov', 'America/New_York')], {
      ...{ now: '2026-10-22T08:00:00.000Z', days: 14 },
    })
    const at = (day: string) => {
      const one = find([someone('Ada', AMSTERDAM), contact('Dov', 'America/New_York')], {
        ...{ now: '2026-10-22T08:00:00.000Z', from: day, days: 1 },
      })
      return onClock(one, 'America/New_York')
        .filter((local) => hour(local) >= 9 && hour(local) < 12)
        .sort()
    }
    // In the week between the two changes New York is five hours behind, and so there is an hour more in common.
    assert.equal(at('2026-10-23').at(-1), '2026-10-23T10:00')
    assert.equal(at('2026-10-26').at(-1), '2026-10-26T11:00')
    assert.equal(at('2026-11-02').at(-1), '2026-11-02T10:00')
    for (const { start, clocks } of found.times)
      assert.equal(
        new Date(start).toLocaleString('sv-SE', { timeZone: AMSTERDAM }).slice(0, 16).replace(' ', 'T'),
        clocks[0]?.start,
      )
  })

  it('know zones of half and quarter hours (3.2)', () => {
    const found = find([someone('Asha', 'Asia/Kathmandu'), someone('Ravi', 'Asia/Kolkata')], {
      reader: { name: 'Asha', timeZone: 'Asia/Kathmandu' },
    })
    for (const local of onClock(found, 'Asia/Kathmandu')) assert.match(local, /:(00|30)$/)
    for (const local of onClock(found, 'Asia/Kolkata')) {
      assert.match(local, /:(15|45)$/)
      assert.ok(hour(local) >= 9 && hour(local) + 0.75 <= 17, local)
    }
  })

  it('follow the hours that a mailbox tells, Sundays included (3.2)', () => {
    const hours = { days: [7, 1], from: 6 * 60, to: 8 * 60, timeZone: 'Asia/Dubai' }
    const found = find([someone('Omar', 'Asia/Dubai', { hours })])
    for (const local of onClock(found, 'Asia/Dubai')) {
      assert.ok([0, 1].includes(new Date(local.slice(0, 10)).getUTCDay()), local)
      assert.ok(hour(local) >= 6 && hour(local) <= 7.25, local)
    }
  })

  it('begin after the notice that the company gives, on the very day where that is short (3.2)', () => {
    const first = (visitNotice: number) =>
      find([someone('Ada', AMSTERDAM)], { visitNotice, days: 3 }).possible[0]?.start
    assert.equal(first(24), '2026-11-03T08:00:00.000Z')
    assert.equal(first(48), '2026-11-04T08:00:00.000Z')
    assert.equal(first(2), '2026-11-02T10:00:00.000Z')
    const asked = find([someone('Ada', AMSTERDAM)], { visitNotice: 48, from: '2026-11-02', days: 1 })
    assert.equal(
      asked.possible[0]?.start,
      '2026-11-04T08:00:00.000Z',
      'an earlier day asked for changes nothing',
    )
  })

  it('end at the horizon of 31 days (3.2)', () => {
    const last = find([someone('Ada', AMSTERDAM)], { from: '2026-12-03' })
    assert.deepEqual(
      [...new Set(onClock(last, AMSTERDAM).map((start) => start.slice(0, 10)))],
      ['2026-12-03'],
    )
    const beyond = find([someone('Ada', AMSTERDAM)], { from: '2026-12-04' })
    assert.deepEqual(beyond, { times: [], possible: [], none: { code: 'too far ahead', days: 31 } })
  })

  it('are the same for the same question (3.2)', () => {
    const visitors = [someone('Ada', AMSTERDAM), contact('Dov', 'America/New_York')]
    assert.deepEqual(find(visitors), find(visitors.map((one) => ({ ...one }))))
  })
})
