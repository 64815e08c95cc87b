/** What customers read in English when they are asked which time suits them. The other languages follow its form. */
import { type Asking, type PollWords, paragraphs, signature } from '../mail.ts'

export const poll = {
  subject: (m: Asking) => `Which time suits you? ${m.subject}`,
  text: (m: Asking) =>
    paragraphs(
      `Dear ${m.contact},`,
      `We would like to meet you by video for ${m.minutes} minutes. It is about: ${m.subject}.`,
      `With you would be: ${m.people}.`,
      `Which of these times suit you (${m.zone})?\n${m.times.map((time) => `- ${time}`).join('\n')}`,
      `Please tell us here; you need no account:\n${m.link}`,
      `You can answer, and change your answer, until ${m.deadline}.`,
      signature('Kind regards,', m.sender),
    ),
  title: 'Which time suits you?',
  lead: (m: PollWords) =>
    `${m.organiser} of ${m.organisation} would like to meet you by video for ${m.minutes} minutes. With you would be: ${m.people}.`,
  about: (subject: string) => `It is about: ${subject}.`,
  zone: (zone: string) => `All times are those of your own clock, ${zone}.`,
  theirs: (hours: string, zone: string, organiser: string) => `${hours} for ${organiser}, ${zone}`,
  choices: { yes: 'Suits me', 'if need be': 'If need be', no: 'Does not suit' },
  past: 'This time has passed.',
  open: 'A time you leave open counts as one that does not suit you.',
  note: (organiser: string) => `A few words for ${organiser} (optional)`,
  send: 'Send my answer',
  none: 'None of these suits me',
  nothing: 'Nothing was sent yet: choose a time that suits you, or say that none does.',
  whoSees: (m: PollWords) =>
    `Your answer is seen by ${m.organiser} and by those at ${m.organisation} who would take part. Others you work with do not see it, and you do not see theirs.`,
  until: (deadline: string) => `You can answer, and change your answer, until ${deadline}.`,
  stored: (deadline: string) => `Your answer is stored. You can change it here until ${deadline}.`,
  storedNone: (organiser: string, deadline: string) =>
    `Your answer is stored: none of these times suits you. ${organiser} will get in touch with you. You can change it here until ${deadline}.`,
  late: (organiser: string) => `The time to answer has ended. ${organiser} will tell you what becomes of it.`,
  bookedTitle: 'The meeting is arranged',
  booked: (when: string) => `It is arranged for ${when}. The invitation comes by mail.`,
  bookedOver:
    'This meeting was arranged, and has changed since. The invitation in your mail says what holds.',
  bookedWithout: (organiser: string) =>
    `This meeting was arranged without you, so there is nothing for you to do. If you would like to come, please tell ${organiser}.`,
  closed: 'The question has ended in the meantime, so there is nothing for you to do.',
  stop: { title: 'Stop asking me', send: 'Stop asking me' },
}

export type PollTexts = typeof poll
