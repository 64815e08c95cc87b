/** What customers read in Dutch when they are asked which time suits them. */
import { paragraphs, signature } from '../mail.ts'
import type { PollTexts } from './en.ts'

export const poll: PollTexts = {
  subject: (m) => `Welk moment komt u uit? ${m.subject}`,
  text: (m) =>
    paragraphs(
      `Beste ${m.contact},`,
      `Graag spreken wij u per video, ${m.minutes} minuten. Het gaat over: ${m.subject}.`,
      `Van onze kant doen mee: ${m.people}.`,
      `Welke van deze momenten komen u uit (${m.zone})?\n${m.times.map((time) => `- ${time}`).join('\n')}`,
      `Geef het hier aan; een account is niet nodig:\n${m.link}`,
      `U kunt antwoorden, en uw antwoord wijzigen, tot ${m.deadline}.`,
      signature('Met vriendelijke groet,', m.sender),
    ),
  title: 'Welk moment komt u uit?',
  lead: (m) =>
    `${m.organiser} van ${m.organisation} spreekt u graag per video, ${m.minutes} minuten. Verder doen mee: ${m.people}.`,
  about: (subject) => `Het gaat over: ${subject}.`,
  zone: (zone) => `Alle tijden zijn die van uw eigen klok, ${zone}.`,
  theirs: (hours, zone, organiser) => `${hours} voor ${organiser}, ${zone}`,
  choices: { yes: 'Komt mij uit', 'if need be': 'Als het moet', no: 'Komt niet uit' },
  past: 'Dit moment is voorbij.',
  open: 'Een moment dat u openlaat, telt als een moment dat u niet uitkomt.',
  note: (organiser) => `Een paar woorden voor ${organiser} (optioneel)`,
  send: 'Antwoord versturen',
  none: 'Geen van deze komt mij uit',
  nothing: 'Er is nog niets verstuurd: kies een moment dat u uitkomt, of geef aan dat er geen bij is.',
  whoSees: (m) =>
    `Uw antwoord is te zien voor ${m.organiser} en voor de mensen van ${m.organisation} die zouden meedoen. Uw collega’s zien het niet, en u ziet dat van hen niet.`,
  until: (deadline) => `U kunt antwoorden, en uw antwoord wijzigen, tot ${deadline}.`,
  stored: (deadline) => `Uw antwoord is bewaard. U kunt het hier wijzigen tot ${deadline}.`,
  storedNone: (organiser, deadline) =>
    `Uw antwoord is bewaard: geen van deze momenten komt u uit. ${organiser} neemt contact met u op. U kunt het hier wijzigen tot ${deadline}.`,
  late: (organiser) => `De tijd om te antwoorden is voorbij. ${organiser} laat u weten wat het wordt.`,
  bookedTitle: 'De afspraak staat vast',
  booked: (when) => `Het is afgesproken voor ${when}. De uitnodiging komt per mail.`,
  bookedOver:
    'Deze afspraak was gemaakt en is daarna veranderd. Wat geldt, staat in de uitnodiging in uw mail.',
  bookedWithout: (organiser) =>
    `Deze afspraak is zonder u gemaakt; u hoeft niets te doen. Wilt u er graag bij zijn, laat het ${organiser} dan weten.`,
  closed: 'De vraag is intussen vervallen; u hoeft niets te doen.',
  stop: { title: 'Vraag mij dit niet meer', send: 'Vraag mij dit niet meer' },
}
