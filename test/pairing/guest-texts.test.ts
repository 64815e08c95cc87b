import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { GUEST_LANGUAGES, JOB_FUNCTIONS } from '../../src/contract/words.ts'
import { guestLanguage, guestTexts, sayGuestDay } from '../../src/text/guests.ts'

const SENDER = { name: 'Ben Okafor', title: 'Head of logistics', organisation: 'Brightwater' }
const BASE = {
  ...{ contact: 'Ines Moreau', employee: 'Ada Quist', organisation: 'Brightwater', customer: 'Larkspur' },
  ...{
    sender: SENDER,
    links: { somebodyElse: 'https://a.example/1', pleaseDont: 'https://a.example/2', until: '2027' },
  },
}

describe('what customers read', () => {
  it('introduces in every language, by a colleague or by oneself, with everything that must be said (1.5)', () => {
    for (const language of GUEST_LANGUAGES)
      for (const self of [true, false])
        for (const title of ['Planner', ''])
          for (const job of [null, ...JOB_FUNCTIONS]) {
            const { introduction } = guestTexts(language)
            const mail = { ...BASE, self, title, job, does: job ? 'plans their pallets' : null }
            const text = introduction.text(mail)
            const said = ['Ines Moreau', 'Ada Quist', 'Ben Okafor', ...Object.values(BASE.links)]
            for (const part of said) ok(text.includes(part), `${language}: ${part}`)
            equal(text.includes('plans their pallets'), job !== null)
            ok(!/undefined|null|\[object|,,|\.\.| {2}/.test(text), text)
            ok(introduction.subject(mail).length < 100)
            ok(text.length < 2500)
          }
  })

  it('tells of a successor in every language, whichever side changes (1.5)', () => {
    for (const language of GUEST_LANGUAGES)
      for (const self of [true, false])
        for (const { subject, text } of Object.values(guestTexts(language).handover)) {
          const mail = { ...BASE, self, title: 'Planner', from: 'Cleo Marsh' }
          ok(text(mail).includes('Cleo Marsh') && text(mail).includes('Ines Moreau'), language)
          ok(!/undefined|null|\[object|,,| {2}/.test(subject(mail) + text(mail)), text(mail))
        }
  })

  it('lets a successor at the customer answer by the same links as an introduction (1.5)', () => {
    for (const language of GUEST_LANGUAGES) {
      const { newContact, newColleague } = guestTexts(language).handover
      const mail = { ...BASE, self: false, title: 'Planner', from: 'Cleo Marsh' }
      for (const part of Object.values(BASE.links)) {
        ok(newContact.text(mail).includes(part), `${language}: ${part}`)
        ok(!newColleague.text(mail).includes(part), language)
      }
    }
  })

  it('asks which time suits in every language, with everything that must be said (3.3)', () => {
    const who = { organiser: 'Ben Okafor', organisation: 'Brightwater', minutes: 45, people: 'Ada and Cleo' }
    for (const language of GUEST_LANGUAGES) {
      const { poll } = guestTexts(language)
      const times = ['Tuesday, 10:00', 'Friday, 11:00']
      const mail = { ...who, contact: 'Ines Moreau', subject: 'Winter milk', times, zone: 'Paris (GMT+1)' }
      const asked = { ...mail, deadline: 'Monday, 17:00', link: 'https://a.example/1', sender: SENDER }
      const text = poll.text(asked)
      const said = [...times, 'Ines Moreau', 'Ada and Cleo', '45', asked.link, asked.deadline, asked.zone]
      for (const part of said) ok(text.includes(part), `${language}: ${part}`)
      const page = [poll.lead(who), poll.whoSees(who), poll.until('Monday'), poll.storedNone('Ben', 'Monday')]
      ok(!/undefined|null|\[object|,,|\.\.| {2}/.test([text, poll.subject(asked), ...page].join('\n')), text)
      equal(new Set(Object.values(poll.choices)).size, 3)
      ok(text.length < 2500 && poll.subject(asked).length < 100)
    }
  })

  it('says in every language that whoever asks us to stop is taken out of what is arranged (3.8)', () => {
    const takenOut = { en: /take you out of/, nl: /halen u uit/, fr: /vous retir(er)?ons des/ }
    const says = { ...takenOut, de: /nehmen Sie aus/, es: /le retira(re)?mos de/, da: /tager dig ud af/ }
    for (const language of GUEST_LANGUAGES) {
      const { text, done } = guestTexts(language).introduction.pleaseDont
      for (const said of [text, done]) match(said, says[language])
    }
  })

  it('is in the language of the contact where it is one of ours, else English, with days as one writes them there', () => {
    deepEqual(['fr-BE', 'NL', 'da', 'pt', '', 'ar'].map(guestLanguage), ['fr', 'nl', 'da', 'en', 'en', 'en'])
    deepEqual(
      GUEST_LANGUAGES.map((language) => sayGuestDay('2027-01-01T12:00:00.000Z', language)),
      [
        '1 January 2027',
        '1 januari 2027',
        '1er janvier 2027',
        '1. Januar 2027',
        '1 de enero de 2027',
        '1. januar 2027',
      ],
    )
  })

  it('asks how a visit was in every language, with everything that must be said (3.8)', () => {
    const who = { organisation: 'Brightwater', people: 'Ada and Cleo', subject: 'Winter milk', day: '24-11' }
    for (const language of GUEST_LANGUAGES) {
      const { answer } = guestTexts(language)
      const mail = { ...who, contact: 'Ines Moreau', link: 'https://a.example/1', until: '22-12' }
      const text = answer.text({ ...mail, sender: SENDER })
      for (const part of ['Ines Moreau', '24-11', '22-12', mail.link, 'Ben Okafor'])
        ok(text.includes(part), `${language}: ${part}`)
      for (const part of ['Brightwater', 'Ada and Cleo', 'Winter milk', '24-11'])
        ok(answer.lead(who).includes(part), `${language}: ${part}`)
      ok(answer.whoSees(who).includes('Brightwater'), language)
      ok(!/undefined|null|\[object|,,| {2}/.test(text + answer.lead(who) + answer.whoSees(who)), text)
      equal(new Set(Object.values(answer.feelings)).size, 5)
    }
  })
})
