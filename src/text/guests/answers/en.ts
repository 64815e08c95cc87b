/** What customers read in English when they are asked how a visit was. The other languages follow its form. */
import { type AnswerAsked, type AnswerWords, paragraphs, signature } from '../mail.ts'

export const answer = {
  subject: (m: AnswerAsked) => `How was it for you? ${m.subject}`,
  text: (m: AnswerAsked) =>
    paragraphs(
      `Dear ${m.contact},`,
      `Thank you for the meeting on ${m.day}. How was it for you? Two clicks are enough, with your name or without it, and you need no account:\n${m.link}`,
      `You can answer, and change your answer, until ${m.until}.`,
      signature('Kind regards,', m.sender),
    ),
  title: 'How was it for you?',
  lead: (m: AnswerWords) =>
    `On ${m.day} you met ${m.people} of ${m.organisation}. It was about: ${m.subject}.`,
  question: 'How was the meeting for you?',
  feelings: {
    unhappy: 'Unhappy',
    uneasy: 'Not quite happy',
    neutral: 'Neutral',
    content: 'Happy',
    delighted: 'Very happy',
  },
  words: 'A few words (optional)',
  sendUnnamed: 'Send without my name',
  sendNamed: 'Send with my name',
  nothing: 'Nothing was sent yet: choose a face first.',
  whoSees: (m: AnswerWords) =>
    `With your name, your answer is seen by those of ${m.organisation} who were invited to the meeting. Without it, it only counts in numbers over at least three people, and your words are shown without a name once three people answered like that.`,
  stored: 'Your answer is stored, with your name.',
  storedUnnamed: 'Your answer is stored, without your name.',
  notShown:
    'What you say without your name is not shown here again, as others may have this link; a new answer takes its place.',
  change: (until: string) => `You can change it here until ${until}.`,
  over: 'This meeting was called off in the meantime, so there is nothing for you to do.',
}

export type AnswerTexts = typeof answer
