/** Every sentence people read outside the tab, in English, in one file however long. */

import type { PastDay, SaidPeriod, SpanUnit } from '../contract/said-period.ts'
import type { Channel, JobFunction } from '../contract/words.ts'
import { tab } from './en-tab.ts'
import { cutShort, type TakenOver, takenOver, thousands } from './en-words.ts'
import { meeting } from './guests/en.ts'

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december'],
]
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Other languages must have the same shape, or they do not compile. */
export const en = {
  /** What the bot says in chat. */
  chat: {
    product: 'Counterpart',
    welcome: (name: string) =>
      `Hello ${name}. I am Counterpart. Once a month I ask you, here in this chat, whether you spoke with your counterpart at a customer, and what you heard. One tap is enough.`,
    welcomeNever:
      'What you say is not for appraisal: no ranking, no response times, and nobody is named for silence. Private notes stay with you.',
    welcomeStop:
      'Say stop and I ask nothing more, or pause for a while; you can also mute or remove me in Teams. Say help to see what I can do.',
    help: 'This is what you can say to me:',
    helpCommands: {
      checkIn: 'tell me about a conversation now, without waiting to be asked',
      myPairs: 'see who your counterparts are',
      book: 'book a joint visit to a customer',
      myMonth: 'see what you have told this month, and what you promised',
      settings:
        'see and change how I ask you; or say **pause until 24 December**, **pause for 2 weeks**, **resume** or **stop** right away',
      help: 'see this list',
    },
    helpTab: 'Your team and your customers are in the Counterpart tab.',
    hello: (name: string) => `Hello ${name}. Good to see you.`,
    unknown: 'I did not understand that. I only know a few words:',
    commands: {
      help: ['help', '?', 'what can you do'],
      hello: ['hi', 'hello', 'hey', 'good morning'],
      checkIn: ['check in', 'checkin', 'check-in'],
      myPairs: ['my pairs', 'my pair', 'pairs', 'my counterparts', 'my counterpart'],
      book: ['book', 'book a visit', 'book visit', 'visit'],
      myMonth: ['my month', 'month', 'this month'],
      pause: ['pause', 'pause me', 'not now'],
      resume: ['resume', 'start', 'ask me again', 'continue'],
      stop: ['stop', 'unsubscribe', 'opt out', 'stop asking me'],
      settings: ['settings', 'my settings', 'options'],
      language: ['language', 'languages'],
    },
    /** How a sentence begins that tells of a conversation, and how it went; the longest that fits counts. */
    spokeWith: [
      { words: 'i spoke with', channel: null },
      { words: 'i spoke to', channel: null },
      { words: 'i talked with', channel: null },
      { words: 'i talked to', channel: null },
      { words: 'spoke with', channel: null },
      { words: 'spoke to', channel: null },
      { words: 'talked with', channel: null },
      { words: 'talked to', channel: null },
      { words: 'had a call with', channel: 'phone' },
      { words: 'i called', channel: 'phone' },
      { words: 'called', channel: 'phone' },
      { words: 'i met with', channel: 'in person' },
      { words: 'met with', channel: 'in person' },
      { words: 'i met', channel: 'in person' },
      { words: 'met', channel: 'in person' },
    ] as { words: string; channel: Channel | null }[],
    /** What comes between the name and what was heard. */
    about: [' about ', ' on the subject of ', ': '],
    /** What may stand behind a name and says when it was; before any other day stands one of `beforeDay`. */
    pastDays: pastDays(),
    beforeDay: ['on'],
    logExample: 'spoke with NAME about late deliveries',
    logHelp: 'tell me in one line, with whom and about what',
    notKnown:
      'I do not know you yet. Your administrator imports the people who take part; once you are among them I will ask you here.',
    noPairs:
      'You have no counterpart yet. As soon as somebody pairs you with a contact at a customer, I will tell you here.',
    myPairsTitle: 'Your counterparts',
    pairLine: (contact: string, title: string, customer: string) => `**${contact}**, ${title} at ${customer}`,
    lastSpoke: (day: string) => `You last spoke on ${day}.`,
    neverSpoke: 'No conversation noted yet.',
    nextVisit: (when: string, zone: string) => `Next visit: ${when}, ${zone}.`,
    bookTitle: 'Which customer would you like to visit?',
    bookText:
      'Two or more of us, from at least two departments, meet them by video. The booking opens in the tab; nobody hears of it before you book.',
    bookAny: 'Another customer',
    bookExample: 'book a visit with CUSTOMER next week',
    bookHelp: 'the booking opens with both filled in',
    /** How a sentence begins that says until when one is not asked; the longest that fits counts. */
    pauseUntil: ['pause asking until', 'pause me until', 'pause until', 'pause till', 'pause to'],
    /** The same of one that says for how long; looked at after those. */
    pauseFor: ['pause for the next', 'pause asking for', 'pause me for', 'pause for', 'pause me', 'pause'],
    /** How a sentence begins that asks for a language; the longest that fits counts. */
    languageOf: ['change language to', 'set language to', 'switch to', 'language'],
    /** How many, besides figures, and of what, where somebody says for how long they are not to be asked. */
    counts: {
      ...{ a: 1, an: 1, one: 1, two: 2, 'a couple of': 2, three: 3, four: 4, five: 5, six: 6, seven: 7 },
      ...{ eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 },
    } as Record<string, number>,
    units: spanUnits(),
    months: MONTHS,
    /** How a sentence begins that asks for a visit; the longest that fits counts. */
    visitWith: [
      'book a joint visit with',
      'book a joint visit to',
      'book a joint visit at',
      'book a joint visit',
      'book a visit with',
      'book a visit to',
      'book a visit at',
      'book a visit',
      'book a meeting with',
      'book a meeting at',
      'book visit with',
      'book visit to',
      'plan a visit with',
      'plan a visit to',
      'plan a visit',
      'book with',
      'visit',
      'book',
    ],
    /** How a sentence ends that says when; the longest that fits counts. */
    periods: saidPeriods(),
    bookWithTitle: (customer: string) => `A joint visit with ${customer}`,
    bookBetween: (from: string, to: string) => `Times are looked for from ${from} to ${to}.`,
    bookOn: (day: string) => `Times are looked for on ${day}.`,
    bookAnyTime: 'Times are looked for in the coming weeks.',
    bookNext: 'The booking opens in the tab, filled in; nobody hears of it before you send it.',
    bookOpen: 'Open the booking',
    bookWhich: (said: string) => `Several customers go by “${said}”. Which one?`,
    bookNear: (said: string) => `I know no customer called “${said}”. Did you mean one of these?`,
    bookNobody: (said: string) =>
      `I know no customer called “${said}”. Choose one in the booking, or check how the name is written.`,
    openersTitle: 'Three ways to begin',
    openers: [
      'What are you planning for the coming months?',
      'What worries you most at the moment?',
      'If you had one wish, what should we do differently?',
    ],
    tellAbout: (name: string) => `Tell about ${name}`,
    allPairs: (n: number) => `See all ${n} of them`,
    /** A pair that is not asked about, and why. */
    pairStates: {
      suggested: () => 'Waits for the introduction by the owner of the customer.',
      introduced: (day: string) => (day ? `Introduced. I ask you from ${day} on.` : 'Introduced.'),
      paused: (day: string) => (day ? `Paused until ${day}.` : 'Paused.'),
    },
    error: 'Something went wrong on my side, and this was not stored. Please try again in a moment.',
  },
  /** What Teams shows of the app before and after it is added. */
  app: {
    short: 'Counterpart',
    full: 'Counterpart: monthly check-ins and joint visits with customers',
    shortText: 'Everyone has a counterpart at a customer, and one question a month.',
    longText: [
      'Counterpart gives every employee a counterpart: a person with a similar function at a customer. Once a month it asks in chat whether the two spoke, and keeps what was heard.',
      '**What you can do**',
      '- Answer the monthly question with one tap, or tell about a conversation whenever you like.\n- Book a joint visit by video with several departments, at a time that suits everybody.\n- See which customers have gone silent, who visits whom next, what is promised and what customers said.\n- Add a customer to a channel, so that its team sees the same page.\n- Have the brief and your notes beside the meeting during a visit.',
      '**Who it is for**',
      'Everybody in an organisation that serves other organisations, in any department, and those who lead them. It is not for appraisal: nobody is named for silence, and feelings appear only as numbers over enough people.',
      '**What it needs**',
      'Your organisation runs the service itself. An administrator sets it up once for Microsoft Teams, imports employees, customers and contacts, and may have to consent to calendar access. Booking needs a work account with a calendar in Exchange Online. Customers need no account. The app speaks English.',
      '**Help**',
      'Say help in the chat, or ask your administrator.',
    ].join('\n\n'),
    overview: 'Overview',
    visit: 'Visit',
    commands: {
      help: 'See what you can say to me',
      hello: 'Say hello, and see what I can do',
      checkIn: 'Tell about a conversation now, without waiting to be asked',
      myPairs: 'See who your counterparts are',
      book: 'Book a joint visit to a customer',
      myMonth: 'See what you have told this month, and what you promised',
      pause: 'Not be asked for a while',
      resume: 'Be asked again',
      stop: 'Not be asked any more',
      settings: 'See and change how I ask you',
      language: 'Choose my language, and how I write days and numbers',
    },
  },
  /** The check-in card and what follows it. */
  checkin: {
    question: (name: string, title: string, customer: string) =>
      title
        ? `Did you speak with ${name}, ${title} at ${customer}?`
        : `Did you speak with ${name} at ${customer}?`,
    summary: (name: string) => `Did you speak with ${name} this month?`,
    againIntro: 'Once more, in case the first card did not reach you or the moment was wrong.',
    /** Instead of that on the day that somebody was promised, chosen or not. */
    asAgreed: 'Here I am again, as agreed.',
    seemed: (name: string) => `Yes, and ${name} seemed`,
    feelings: {
      unhappy: 'unhappy',
      uneasy: 'uneasy',
      neutral: 'neutral',
      content: 'content',
      delighted: 'delighted',
    },
    cannotTell: 'Yes, but I cannot tell',
    faceTitle: (name: string, feeling: string) => `Yes, ${name} seemed ${feeling}`,
    /** After a visit everybody in it is asked how it was. */
    debrief: {
      visit: (customer: string, name: string) => `How was the visit to ${customer} with ${name}?`,
      talk: (customer: string, name: string) => `How was the talk with ${name} at ${customer}?`,
      summary: (customer: string) => `How was it with ${customer}?`,
      seemed: (name: string) => `${name} seemed`,
      faceTitle: (name: string, feeling: string) => `${name} seemed ${feeling}`,
      cannotTell: 'I cannot tell',
      askCustomer: 'Ask the customer how it was',
      notThere: 'I was not there',
      notThereNoted: 'Noted: you were not there, so it does not count as a conversation of yours.',
      notThereTyped:
        'It is noted that you were not there, so what you typed was not stored. Say that you were there after all, and it is back in the form.',
      notThereKnown: 'As far as we know you were not there, so it does not count as a conversation of yours.',
      there: 'I was there after all',
      instead: 'Somebody went instead',
      insteadTitle: 'Who went in your place?',
      insteadText: 'The visit then counts for them, and they are asked what they heard.',
      insteadPick: 'Somebody of the customer team',
      insteadChoice: (name: string, department: string) => `${name}, ${department}`,
      insteadOther: 'Or a name',
      insteadName: 'Name',
      insteadSave: 'Save',
      insteadBack: 'Back',
      insteadNobody: 'Choose somebody, or type a name.',
      insteadUnknown: (name: string) =>
        `Nobody of ours is called anything like ${name}. Type the name as it stands in the directory.`,
      insteadSeveral: 'Several people are called that. Choose one of them.',
      wentInstead: (name: string) =>
        `${name} went in your place and is asked what they heard. The visit does not count for you.`,
    },
    notYet: 'Not yet',
    notThisMonth: 'Not this month',
    skipTitle: 'That is a valid answer. What is the reason?',
    skipReasons: {
      'contact away': 'My counterpart is away',
      'no occasion': 'There was no occasion',
      'too busy': 'I have no time this month',
      'contact asked not to': 'My counterpart asked not to be called',
      other: 'Another reason',
    },
    more: 'More',
    openers: 'What to ask',
    promised: (what: string) => `You promised: ${what}`,
    promisedBy: (what: string, day: string) => `You promised by ${day}: ${what}`,
    bookTalk: (name: string) => `Book 20 minutes with ${name}`,
    bookVisit: 'Book a joint visit',
    remindTitle: 'Remind me on',
    remind: 'Remind me',
    notMine: (name: string) => `${name} is not my contact any more`,
    kept: (name: string) => `${name} is your counterpart, as before.`,
    ended: (name: string) =>
      `Thank you. ${name} is not your counterpart any more, and you are not asked about this pair again.`,
    save: 'Save',
    undo: 'Undo',
    change: 'Change',
    changeName: (name: string) => `Change: ${name}`,
    next: (name: string) => `Next: ${name}`,
    required: 'Please choose one.',
    spoke: (name: string) => `You spoke with ${name}`,
    spokeSeemed: (name: string, feeling: string) => `You spoke with ${name}, who seemed ${feeling}`,
    skipped: (name: string) => `Not this month: ${name}`,
    willAskAgain: (name: string, day: string) => `Not yet: ${name}. I will ask again on ${day}.`,
    willNotAskAgain: (name: string) => `Not yet: ${name}. Tell me any time with check in.`,
    /** They are not asked again about this time since they wished not to be; a pause has an end, which is too late. */
    willNotAskAsWished: (name: string, until: string | null) =>
      until
        ? `Not yet: ${name}. You are paused until ${until}, when it is too late to ask you about this time. Say resume to be asked again, or tell me any time with check in.`
        : `Not yet: ${name}. You chose not to be asked, so I will not ask again. Say resume to change that, or tell me any time with check in.`,
    willNotAskDepartment: (name: string) =>
      `Not yet: ${name}. I do not ask your department at the moment, and will not ask you again as long as that is so. Tell me any time with check in.`,
    willNotAskStopped: (name: string) =>
      `Not yet: ${name}. Asking about this time was stopped for everybody, and I will not ask you again unless it goes on. Tell me any time with check in.`,
    /** A day was chosen after the last one on which one can be asked. */
    dayTooLate: (day: string | null) =>
      day
        ? `That is too late to ask you about this time, so nothing was noted. The last day you can choose is ${day}.`
        : 'No later day is left on which I can ask you about this time, so nothing was noted. Tell me any time with check in.',
    spokeAfterAll: (name: string) => `I spoke with ${name}`,
    late: 'Noted after the end of the month.',
    /** What a card is about where that is not the present round of check-ins. */
    about: (cycle: string) => `About ${cycle}`,
    half: (which: 'first' | 'second', month: string) =>
      which === 'first' ? `the first half of ${month}` : `the second half of ${month}`,
    quarter: (first: string, last: string) => `${first} to ${last}`,
    outsideCycle: (cycle: string) =>
      `This card is about ${cycle}. Choose a day in that time; what you typed is still there.`,
    nothingAsked: 'Nothing is asked here any more. Tell me about a conversation any time with check in.',
    heard: 'What did you hear?',
    heardHint: 'In your own words. Please nothing about health, family or politics.',
    kind: 'What kind of thing was it?',
    kinds: {
      need: 'A need',
      plan: 'A plan',
      worry: 'A worry',
      dream: 'A dream',
      praise: 'Praise',
      complaint: 'A complaint',
    },
    departments: 'Which departments does it concern?',
    own: 'How do you feel about the conversation?',
    ownHint: 'Only shown as a number, together with at least four other people.',
    followUp: 'Did you promise anything?',
    followUpHint: 'For example: send the new price list',
    dueOn: 'By when?',
    spokeOn: 'When did you speak?',
    channel: 'How?',
    channels: {
      visit: 'On a visit',
      video: 'By video',
      phone: 'By phone',
      'in person': 'In person',
      chat: 'By chat',
      mail: 'By e-mail',
    },
    note: 'A note only for you',
    noteHint: 'Nobody else ever sees this.',
    addMore: 'Add more',
    fewer: 'Fewer fields',
    guess: (name: string) => `How did ${name} seem?`,
    cannotTellShort: 'I cannot tell',
    facts: {
      heard: 'You heard',
      kind: 'Kind',
      departments: 'Concerns',
      own: 'You felt',
      followUp: 'You promised',
      when: 'When',
      note: 'Your note',
      reason: 'Reason',
    },
    promiseBy: (text: string, day: string) => `${text}, by ${day}`,
    thanks: 'Thank you. That is all for this month.',
    /** Above a form that was saved after somebody, or another device, changed the same; what is stored follows. */
    changedMeanwhile:
      'This was changed elsewhere while you typed, so nothing was stored. What you typed is below. Save puts it in the place of what is stored now:',
    nothingNow: 'Nothing is stored about it now.',
    /** Besides what a card shows. */
    moreStored: (n: number) =>
      n === 1
        ? 'One more is noted; it stands on your page.'
        : `${n} more are noted; they stand on your page.`,
    onTab: 'Your team sees on the Counterpart tab that you spoke, and what you heard.',
    /** The guess, which counts in numbers alone unless its author shares it (6.2). */
    share: (customer: string) => `Let the team of ${customer} see the face`,
    shared: (customer: string, name: string) =>
      `The team of ${customer} sees how ${name} seemed, with your name.`,
    shareNot: 'Show the face to nobody',
    refusals: {
      'not yours':
        'This card belongs to somebody else, so nothing was changed. Say check in to see your own.',
      closed: 'This month is closed, so nothing was changed. Say check in to tell me about the present one.',
      'future day':
        'That day is still to come. Choose the day on which you spoke; what you typed is still there.',
      'follow-up before today': 'Choose a later day; what you typed is still there.',
      'not asked':
        'This pair is paused or over, so nothing was changed. If you spoke all the same, tap a face to say how they seemed.',
      'changed meanwhile':
        'This was changed elsewhere meanwhile, so nothing was stored. Say check in to see it as it is now.',
      'not answered': 'First tap a face to say how your counterpart seemed; then add what you heard.',
      'not understood': 'I could not read that card. Say check in to get a new one.',
    },
  },
  /** Reasons an import gives for a row or a file, and how it names rows that are gone. */
  /** How somebody is asked, as they see and set it themselves in chat. */
  myAsking: {
    title: 'How I ask you',
    asked: 'I ask you about your counterparts, once in each round.',
    pausedUntil: (day: string) => `You are paused. From ${day} on I ask you again.`,
    optedOut: 'I do not ask you anything. You can still tell me about a conversation at any time.',
    yourReason: (reason: string) => `Your reason: ${reason}`,
    onlyYou: 'Only you see this. Who is not asked counts in no number.',
    pause: 'Pause',
    until: 'Ask me again from',
    required: 'Please choose a day.',
    whichDay: (said: string) =>
      `I do not know which day “${said}” is. Press Pause and choose it, or say it like this: pause until 24 December, or pause for 2 weeks.`,
    passedDay: (said: string, day: string) =>
      `“${said}” is a day that has passed, so nothing is changed. Press Pause and choose a day; if you mean ${day}, say so with the year.`,
    pauseMe: 'Pause until then',
    resume: 'Ask me again',
    stop: 'Stop asking me',
    reason: 'Why? You need not say; nobody else sees it.',
    stopMe: 'Stop asking me',
    why: 'Say why',
    saveWhy: 'Save the reason',
    language: 'Language',
    languageHint: 'I speak English so far. You can choose how I write days.',
    asTeams: 'As Teams is set',
    locales: { 'en-GB': 'English, days as 24 November', 'en-US': 'English, days as November 24' },
    save: 'Save',
    page: 'Open my page',
    done: {
      paused: 'Done. I leave you in peace until then.',
      resumed: 'Done. I ask you again.',
      stopped: 'Done. I ask you nothing any more.',
      language: 'Done.',
    },
  },
  myMonth: {
    title: (month: string) => `My month: ${month}`,
    open: (name: string) => `Still open: ${name}`,
    promises: 'What I promised',
    promise: (name: string, what: string, day: string | null) =>
      day ? `${name}: ${what}, by ${day}` : `${name}: ${what}`,
    kept: (name: string, what: string) => `${name}: ${what} (done)`,
    shortened: 'Some of it is left out here. All of it stands on your page.',
    tell: (name: string) => `Tell about ${name}`,
    page: 'Open my page',
  },
  /** A conversation told without being asked. */
  talk: {
    whom: 'With whom? Say it like this: spoke with Maria Keller about late deliveries.',
    tooLong: 'That is too long for one message. Say it in a line; the card that follows has room for more.',
    nobody: (name: string) =>
      `I find nobody called ${name} among your counterparts and at your customers. Say the full name, or log the conversation on the customer’s page in the tab.`,
    which: 'Which of them did you speak with?',
    choice: (name: string, customer: string) => `${name}, ${customer}`,
    more: 'There are more of that name. Say the full name if the one you mean is not here.',
    takenBack: (name: string) => `Taken back: nothing is noted of that conversation with ${name}.`,
    again: 'Note it again',
    refusals: {
      'taken back': 'You took that back a moment ago, so nothing is noted of it.',
      'not yours': 'You are not among the imported people yet. Ask an administrator to import you.',
      'contact unknown': 'This contact is not known any more. Choose somebody from the customer’s page.',
      'future day': 'That day has not come yet. Choose today or an earlier day.',
      closed: 'That month is closed: conversations can be told until 30 days after its end.',
      'follow-up before today': 'A promise cannot be due before today. Choose today or a later day.',
    },
  },
  imports: {
    mistakes: {
      'file empty': () => 'The file is empty. Export it again and check that it has rows.',
      'no header': () => 'The first line has no column names. Put them there, such as Name, Email.',
      'no rows': () => 'The file has column names but no rows, so nothing was compared. Export it again.',
      'header twice': ({ column }: { column: string }) =>
        `The column ${titled(column)} is there twice. Remove or rename one of them.`,
      'column missing': ({ column }: { column: string }) =>
        `The column ${titled(column)} is missing. Add it and import the file again.`,
      'header unread': () =>
        'A quotation mark in the column names is not closed where the name ends, so nothing can be read. Close it and import the file again.',
      'quote not closed': () =>
        'A quotation mark in this line is not closed where its value ends, so the line is left out. Close it or take it out.',
      'row too long': ({ limit }: { limit: number }) =>
        `This line is longer than ${limit} characters, so it is left out. Check that line breaks separate the rows.`,
      'rest unread': () =>
        'From here on nothing is read: quotation marks are not closed in too many lines. Export the file again, or mend the lines told above first.',
      encoding: () =>
        'From here on this is neither UTF-8 nor UTF-16. Save the file as CSV UTF-8 and import it again.',
      'too large': ({ limit }: { limit: number }) =>
        `The file is larger than ${Math.floor(limit / 1_000_000)} MB. Split it.`,
      columns: ({ expected, found, until }: { expected: number; found: number; until?: number }) => {
        const values = `${found} ${found === 1 ? 'value' : 'values'} for ${expected} columns`
        if (until !== undefined)
          return `With the lines to ${until}, which its quotation mark joins to it, this row has ${values}. Close the quotation mark where its value ends, or add what is missing.`
        return found > expected
          ? `This row has ${values}. Put values that hold the separator in quotation marks.`
          : `This row has only ${values}. Add what is missing; an empty value needs its separator too.`
      },
      'gone unknown': ({ count }: { count: number }) =>
        `${count === 1 ? '1 row of the last file is' : `${count} rows of the last file are`} not in this one, as far as it could be understood. As long as it is not clear whom every line is about, they do not count as gone.`,
      directory: ({ why }: { why: 'permission' | 'sign-in' | 'throttled' | 'unreachable' }) =>
        ({
          permission:
            'The directory refused to look people up. Grant the app the permission User.ReadBasic.All in Entra and import the file again.',
          'sign-in':
            'The service could not sign in to the directory. Check its registration and secret, then import the file again.',
          throttled: 'The directory asks for a pause. Import the file again in a few minutes.',
          unreachable: 'The directory cannot be reached at the moment. Import the file again later.',
        })[why],
      'never left': () =>
        'Customers cannot be marked as left. Import this file without that; those missing from it are listed as gone.',
      'other kind': ({ kind }: { kind: 'customers' | 'contacts' }) =>
        `These are the columns of a file of ${kind}. Choose ${kind} and import it there.`,
      'header again': () => 'These are the column names once more. Remove the line.',
      'value missing': ({ column }: { column: string }) => `${titled(column)} is empty. Fill it in.`,
      'name missing': () => 'First Name and Last Name are both empty. Fill in at least one of them.',
      'no letters': ({ name }: { name: string }) =>
        `${name} is not a name, as it has no letters. Fill in First Name or Last Name.`,
      'sheet error': ({ column, value }: { column: string; value: string }) =>
        `${titled(column)}: ${value} is what a spreadsheet shows where a formula fails. Mend the formula, or type the value.`,
      'letters lost': ({ column, value }: { column: string; value: string }) =>
        `${titled(column)}: letters of ${value} were lost when the file was saved. Export it again as CSV UTF-8.`,
      'too long': ({ column, limit, unusual }: { column: string; limit: number; unusual?: true }) =>
        `${titled(column)} is longer than ${limit} characters${unusual ? ', of which an unusual one counts as five' : ''}. Shorten it.`,
      'email invalid': ({
        column,
        value,
        why,
      }: {
        column: string
        value: string
        why: keyof typeof EMAIL_FAULTS
      }) => `${titled(column)}: ${value} ${EMAIL_FAULTS[why]}`,
      'domain invalid': ({ value }: { value: string }) =>
        `Domain: ${value} is not a domain. Write it like customer.example.`,
      'zone unknown': ({ value, hint, why }: Hinted & { why?: 'offset' | 'windows' }) => {
        if (why === 'offset')
          return `Time Zone: ${value} is an offset, which says nothing of summer time. Write a zone like ${hint ?? 'Europe/Amsterdam'}.`
        return why === 'windows'
          ? `Time Zone: ${value} is what Windows calls a time zone. Write ${hint}.`
          : `Time Zone: ${value} is not an IANA time zone${didYouMean(hint, 'Europe/Amsterdam')}`
      },
      'country unknown': ({ value, hint }: Hinted) =>
        `Country: ${value} is not a country code${didYouMean(hint, 'NL')}`,
      'language unknown': ({ column, value, hint }: Hinted & { column: string }) =>
        `${titled(column)}: ${value} is not a language${didYouMean(hint, 'nl or en-GB')}`,
      duplicate: ({ first, by }: { first: number; by?: 'email' | 'domain' }) =>
        by
          ? `The same ${by === 'email' ? 'e-mail address' : 'domain'} is already in line ${first}, under another name. Remove one of them, or correct it.`
          : `The same row is already in line ${first}. Remove one of them.`,
      'two records': ({ first }: { first: number }) =>
        `Line ${first} is the same by its address or domain, though its record is another. Merge the two where the file comes from.`,
      'same person': ({ first }: { first: number }) =>
        `The directory says that this is the person of line ${first}. Keep one address.`,
      'own manager': () => 'Manager Email is the person themselves. Name their manager or leave it empty.',
      'manager cycle': ({ chain }: { chain: string }) =>
        `These managers lead back to the same person: ${chain}. Correct one of them.`,
      'employee unknown': ({ email }: { email: string }) =>
        `${email} is not an employee we know. Import people first, or correct the address.`,
      'employee left': ({ name }: { name: string }) => `${name} has left. Name somebody else.`,
      'owner unknown': ({ email }: { email: string }) =>
        `Owner Email: ${email} is not an active employee. Import people first, or leave it empty.`,
      'customer unknown': ({ customer, hint }: { customer: string; hint: string | null }) =>
        `There is no customer ${customer}${hint ? `. Did you mean ${hint}?` : '. Import customers first, or correct the name or domain.'}`,
      'customer ambiguous': ({ customer, domains }: { customer: string; domains: string }) =>
        `Several customers are called ${customer}. Write the domain instead${domains ? `: ${domains}` : ''}.`,
      'customer id unknown': ({ record }: { record: string }) =>
        record
          ? `There is no customer with the id ${record}. Import the accounts of the same system first, or export the account's name as well.`
          : 'No company is named. Fill it in where the file comes from.',
      'contact unknown': ({ email }: { email: string }) =>
        `${email} is not a contact we know. Import contacts first, or correct the address.`,
      'contact elsewhere': ({ email, customer }: { email: string; customer: string }) =>
        `${email} is already a contact of ${customer || 'another customer'}, and belongs to one customer. Name that one, or write another address.`,
      inactive: () =>
        'Is inactive in the system it comes from, so it is not brought in. Make it active there if it should be.',
      'email taken': ({ email }: { email: string }) =>
        `${email} is already the address of another contact. Correct one of the two, or merge them.`,
      'email of employee': ({ email }: { email: string }) =>
        `${email} is the address of one of our employees. Remove the row, or write the contact’s own address.`,
      'email of contact': ({ email, customer }: { email: string; customer: string }) =>
        `${email} is the address of a contact${customer ? ` of ${customer}` : ''}. Remove one of the two.`,
      erased: ({ on }: { on: string }) =>
        `This person was erased on ${on}, so the row is not taken in. Remove it where the file comes from; if they are back, an administrator lifts it under Personal data.`,
    },
    /** What is worth knowing about a row that is taken. */
    notes: {
      'no domain': ({ value }: { value: string }) =>
        `${value} is not the address of a site, so the domain stays empty.`,
      'shared site': ({ value }: { value: string }) =>
        `${value} is a page on a site of many, so the domain stays empty.`,
      'left empty': ({ column, value }: { column: string; value: string }) =>
        `${titled(column)}: ${value} is not understood and is left empty.`,
      'owner not found': ({ name }: { name: string }) =>
        `${name} is not an active employee, so the file says nothing of the owner. Import people first, or name an owner.`,
      'owner ambiguous': ({ name, count }: { name: string; count: number }) =>
        `${count} employees are called ${name}, so the file says nothing of the owner. Name one.`,
      'several companies': ({ taken, others }: { taken: string; others: string }) =>
        `Taken for ${taken}; also with ${others}. A contact belongs to one customer.`,
      objected: () => 'Asked not to be contacted: is never suggested, invited or written to.',
      'objection guessed': ({ value }: { value: string }) =>
        `${value} is not known to mean no, so it is taken as an objection. Lift it on the contact if it is none.`,
      'objection stays': () =>
        'The file no longer says that they asked not to be contacted. That stays until somebody lifts it.',
      inactive: () =>
        'Is inactive in the system it comes from, and stays here. Mark people as left if they have left.',
      'no function': ({ jobTitle }: { jobTitle: string }) =>
        `No function is known for ${jobTitle}. Say which on the page of job titles.`,
      'no job title': () => 'No job title, so no function.',
      'is back': () => 'Was gone and is back.',
      'stays in entra': () => 'Comes from Entra, so no file marks them as left.',
      'entra wins': ({ columns }: { columns: string[] }) =>
        `${listed(columns.map(titled))}: Entra says it differently and wins.`,
    },
    changes: ({ column, from, to }: { column: string; from: string; to: string }) =>
      `${titled(column)}: ${from || 'empty'} → ${to || 'empty'}`,
    unresolved: (email: string) =>
      `The directory does not know ${email}, so they are never asked. Correct the address.`,
    goneLine: 'Missing from this file; kept unless those missing are marked as left.',
    recognised: (system: 'hubspot' | 'salesforce' | 'dynamics', kind: 'customers' | 'contacts') =>
      ({
        hubspot: { customers: 'HubSpot companies', contacts: 'HubSpot contacts' },
        salesforce: { customers: 'Salesforce accounts', contacts: 'Salesforce contacts' },
        dynamics: { customers: 'Dynamics 365 accounts', contacts: 'Dynamics 365 contacts' },
      })[system][kind],
    /** Why something is not as it was before an import that was undone. */
    kept: {
      changed: ({ changed }: { changed: string[] }) =>
        changed.length > 0
          ? `Somebody changed ${listed([...new Set(changed.map(valueName))])} since; that stays.`
          : 'Somebody changed it since; it stays.',
      'left instead': () => 'Pairs, visits or a team hang on them by now, so they are marked as left.',
      'in use': () => 'Contacts, a team, pairs or visits hang on it by now, so it stays.',
      'pair full': () => 'One of the two has other counterparts by now, so the pair stays ended.',
      'objection stays': () => 'They asked not to be contacted. That stays until somebody lifts it.',
      'there again': () => 'It is there again; it stays.',
    },
    undoRefusals: {
      unknown: 'This import is not known any more. Look at the list of imports again.',
      'not last': 'Only the last import can be undone. Undo the later ones first.',
      'too old': 'An import can be undone for 30 days; what it takes is not kept for longer.',
      'still writing': (seconds: number | null) =>
        seconds === null
          ? 'This import still writes. Wait until it is done, then undo it.'
          : `This import still writes. ${cutShort(seconds)}`,
      undone: 'This import is undone already.',
      'job taken': 'An import of this name was begun before. Begin it under a new name.',
    },
    /** Why no import can be written now. */
    busyRefusals: {
      busy: (name: string, seconds: number | null) =>
        `Another import is being written${name ? ` (by ${name})` : ''}. ${seconds === null ? 'Wait until it is done.' : cutShort(seconds)}`,
      'undo first': () => 'The last import was undone only in part. Undo it once more, then import the file.',
    },
    /** How a row is named that is missing from a later file. */
    gone: {
      people: (row: Row) => nameOfRow(row.name, row.email),
      customers: (row: Row) => [row.name, row.domain].filter(Boolean).join(', '),
      contacts: (row: Row) => [nameOfContact(row), row.customer].filter(Boolean).join(', '),
      teams: (row: Row) => `${row['employee email']} in the team of ${row.customer}`,
      pairs: (row: Row) => `${row['employee email']} with ${row['contact email']}`,
    },
    /** How any row is named, as far as it says who it is about. */
    names: {
      people: (row: Row) => nameOfRow(row.name, row.email),
      customers: (row: Row) => [row.name, row.domain].filter(Boolean).join(', '),
      contacts: (row: Row) => [nameOfContact(row), row.customer].filter(Boolean).join(', '),
      teams: (row: Row) => [row['employee email'], row.customer].filter(Boolean).join(', '),
      pairs: (row: Row) => [row['employee email'], row['contact email']].filter(Boolean).join(', '),
    },
  },
  /** In chat: a new counterpart for somebody whose pair has ended (1.4). */
  newCounterpart: {
    summary: 'A new counterpart for you',
    title: 'A new counterpart for you?',
    why: (reasons: string) => `Why you two: ${reasons}.`,
    hint: 'Nothing is done, and nobody is told, before you tap.',
    take: (name: string) => `Take ${name} as my counterpart`,
    another: 'Another one',
    taken: (name: string) => `${name} is to be your counterpart`,
    takenText:
      'They have not been told yet. The owner of the customer hears of it and introduces you; on the page of the customer you can also do so yourself, or say that you know each other. After that I ask you about them once a month.',
    nobodyElse: 'There is nobody else to suggest for you. Ask the owner of a customer for another contact.',
    fromTheFirst: 'Show the first one again',
    /** Why there is nobody, and what to do. */
    none: {
      full: ({ limit }: { limit: number }) =>
        `You still have ${counterparts(limit)}, which is the most, so nobody new is suggested.`,
      'no team': () =>
        'You are in no customer team, so I cannot suggest somebody new. Ask the owner of a customer, or your manager, to put you on one.',
      'no contacts': () =>
        'The customers you serve have no other contacts yet. Ask an administrator to import them.',
      'no match': () =>
        'Nobody there has your function or speaks your language. Ask the owner of the customer for somebody who does.',
      'only known': ({ paired, recent, forbidden, months }: Known) =>
        `${forbidden ? 'For somebody there who would fit you, somebody said that you two must not be paired. ' : ''}${recent ? `${paired ? 'You have a counterpart there already, and a' : 'A'} pair that ended is not suggested again for ${months === 1 ? 'a month' : `${months} months`}` : 'Who would fit you there is your counterpart already'}, and nobody else who fits is free. Ask the owner of the customer for another contact.`,
      forbidden: () =>
        'Somebody said that you must not be paired with who would fit you there. Ask the owner of the customer.',
      'others full': () =>
        'Everybody there who would fit you has colleagues of yours as counterparts already. Ask the owner of the customer for another contact.',
      'others busy': () =>
        'Everybody there who would fit you has colleagues of yours as counterparts already, or is approached often enough this month. Ask me again next month.',
      'others wait': () =>
        'Everybody there who would fit you is approached often enough this month. Ask me again next month.',
      'other functions': ({ paired }: { paired: boolean }) =>
        paired
          ? 'Who is free there works in another function, and you have a counterpart already; a second one is suggested only within the same function. Ask the owner of the customer for a contact of yours.'
          : 'Who is free there works in another function and has a counterpart already; a second one is suggested only within the same function. Ask the owner of the customer for a contact of yours.',
      'others fit better': () =>
        'Colleagues of yours fit better with those who are free there. Ask the owner of the customer if you see it differently.',
      'all objected': () =>
        'Everybody there who would fit you asked us not to write or call. Ask the owner of the customer.',
      objected: () => 'Nobody new is suggested.',
      waits: () => 'Nobody new is suggested this month.',
    },
  },
  /** Why people match, why they were left over, why a pair was refused. */
  pairing: {
    reasons: {
      'same function': (job: JobFunction) => `both work in ${field(job)}`,
      'shared language': (language: string) => `both speak ${languageName(language)}`,
      'working hours': (hours: number) =>
        hours === 1 ? 'one working hour in common' : `${hours} working hours in common`,
      'new department': (department: string) => `the first from ${department} there`,
      'different functions': (ours: JobFunction, theirs: JobFunction) =>
        `different functions, ${field(ours)} and ${field(theirs)}`,
      seniority: 'of similar seniority',
      forced: 'meant to be counterparts',
      'handed over': (from: string) => `taken over from ${from}`,
      'by hand': 'made by hand',
      imported: 'imported',
    },
    refusals: {
      'not allowed': () =>
        'Pairs of a customer are made by its owner, its team or an administrator. Ask one of them.',
      'employee unknown': () => 'This employee is not known. Choose somebody else.',
      'contact unknown': () => 'This contact is not known. Choose somebody else.',
      'customer unknown': () => 'This customer is not known. Choose another one.',
      'employee left': ({ name }: { name: string }) => `${name} has left. Choose somebody else.`,
      'contact left': ({ name }: { name: string }) => `${name} has left the customer. Choose somebody else.`,
      'contact objected': ({ name }: { name: string }) =>
        `${name} asked us not to write or call. Choose another contact.`,
      forbidden: ({ employee, contact }: { employee: string; contact: string }) =>
        `Somebody said that ${employee} and ${contact} must not be paired. Take that back first, or choose somebody else.`,
      'already paired': ({ employee, contact }: { employee: string; contact: string }) =>
        `${employee} and ${contact} are counterparts already. Nothing to do.`,
      'employee full': ({ name, limit }: Full) =>
        `${name} already has ${counterparts(limit)}, which is the most. Choose somebody else, or end a pair first.`,
      'contact full': ({ name, limit }: Full) =>
        `${name} already has ${counterparts(limit)} with us, which is the most. Choose another contact, or end a pair first.`,
    },
    /** Why two people who must be paired are not among the suggestions. */
    forced: {
      'already paired': () => 'They are counterparts already.',
      'employee gone': () => 'The employee has left.',
      'contact gone': () => 'The contact has left the customer.',
      objected: () => 'The contact asked us not to write or call.',
      'employee full': () =>
        'The employee has no room for another counterpart. End one of their pairs first.',
      'contact full': () => 'The contact has no room for another counterpart. End one of their pairs first.',
      waits: () => 'The contact is approached often enough this month. They wait for the next one.',
      'others forced': () =>
        'Others who must be paired with one of them took the last place. Take one of those back.',
    },
    /** Why an employee got no suggestion. */
    leftEmployees: {
      full: ({ limit }: { limit: number }) =>
        `Already has ${counterparts(limit)}, which is the most. Nothing to do.`,
      'no team': () => 'Is in no customer team. Add them to one to find a counterpart.',
      'no contacts': () => 'The customers they serve have no contacts yet. Import contacts.',
      'no match': () =>
        'No contact there has the same function or speaks their language. Import more contacts, or pair them by hand.',
      'only known': (known: Known) =>
        `${knownLately(known)} there who would fit, and nobody else who would is free. Ask for more contacts.`,
      forbidden: () =>
        'Somebody said that they must not be paired with who would fit there. Take that back above, or ask for more contacts.',
      objected: () => 'Asked us not to write or call.',
      'all objected': () => 'Whoever would match there asked us not to write or call. Ask for more contacts.',
      waits: ({ limit }: { limit: number }) => `Is approached ${times(limit)} this month.`,
      'others wait': ({ limit }: { limit: number }) =>
        `Every other contact who would match is approached ${times(limit)} this month, which is the most. Ask again next month.`,
      'others full': ({ limit }: { limit: number }) =>
        `Every other contact who would match already has ${counterparts(limit)}. Import more contacts, or end a pair that rests.`,
      'others busy': ({ limit, approaches }: { limit: number; approaches: number }) =>
        `Every other contact who would match already has ${counterparts(limit)}, or is approached ${times(approaches)} this month. Ask again next month, or import more contacts.`,
      'other functions': ({ paired }: { paired: boolean }) =>
        `The free contacts there work in other functions${paired ? '' : ' and have a counterpart already'}; a second counterpart is suggested only within the same one. Import contacts of their function, or pair them by hand.`,
      'others fit better': () =>
        'Colleagues fit the free contacts there better. Import more contacts, or pair them by hand.',
    },
    /** Why a contact got no suggestion. */
    leftContacts: {
      full: ({ limit }: { limit: number }) =>
        `Already has ${counterparts(limit)} with us, which is the most. Nothing to do.`,
      'no team': () => 'The customer has no team. Add employees to it to find a counterpart.',
      'no contacts': () => 'The customer has no team. Add employees to it to find a counterpart.',
      'no match': () =>
        'Nobody in the customer team has the same function or speaks their language. Add somebody who does.',
      'only known': (known: Known) =>
        `${knownLately(known)} in the customer team who would fit, and nobody else who would is free. Add somebody to it.`,
      forbidden: () =>
        'Somebody said that they must not be paired with who would fit in the customer team. Take that back above, or add somebody to the team.',
      objected: () => 'Asked us not to write or call, so nobody is suggested.',
      'all objected': () => 'Asked us not to write or call, so nobody is suggested.',
      waits: ({ limit }: { limit: number }) =>
        `Is approached ${times(limit)} this month, which is the most. Waits for next month.`,
      'others wait': ({ limit }: { limit: number }) => `Is approached ${times(limit)} this month.`,
      'others full': ({ limit }: { limit: number }) =>
        `Everybody else in the customer team who would match already has ${counterparts(limit)}. Add somebody to the team.`,
      'others busy': ({ limit }: { limit: number; approaches: number }) =>
        `Everybody else in the customer team who would match already has ${counterparts(limit)}. Add somebody to the team.`,
      'other functions': ({ paired }: { paired: boolean }) =>
        `Who is free in the customer team works in other functions${paired ? '' : ' and has a counterpart already'}; a second counterpart is suggested only within the same one. Add somebody of their function to the team, or pair them by hand.`,
      'others fit better': () =>
        'The customer team fits other contacts better. Add somebody to the team, or pair them by hand.',
    },
  },
  /** A customer's team: what it lacks, who would fit, and why something cannot be done. */
  team: {
    gaps: {
      nobody: () => 'Nobody is on this team yet. Add people from at least two departments.',
      'one department': ({ department }: { department: string }) =>
        department
          ? `Everybody comes from ${department}. If they are away, nobody knows this customer: add somebody from another department.`
          : 'Nobody of the team has a department. Their departments come with the people.',
      'owner outside': ({ owner }: { owner: string }) =>
        `${owner} owns this customer and is not on the team. Add them.`,
      'function missing': ({ function: job, contacts }: { function: JobFunction; contacts: string[] }) =>
        `${listed(contacts)} ${contacts.length === 1 ? 'works' : 'work'} in ${field(job)}; nobody of the team does.`,
      'departments missing': ({ departments }: { departments: string[] }) =>
        departments.length <= MOST_DEPARTMENTS
          ? `Not on the team: anybody from ${listed(departments, 'or')}.`
          : `Not on the team: anybody from ${departments.length} departments, such as ${listed(departments.slice(0, MOST_DEPARTMENTS), 'or')}.`,
    },
    reasons: {
      'missing function': ({ function: job, contact }: { function: JobFunction; contact: string }) =>
        `works in ${field(job)}, as ${contact} does and nobody of the team`,
      'same function': ({ function: job, contact }: { function: JobFunction; contact: string }) =>
        `works in ${field(job)}, as ${contact} does`,
      'shared language': ({ language }: { language: string }) =>
        `speaks ${languageName(language)}, as they do`,
    },
    refusals: {
      'customer unknown': () => 'This customer is not known. Choose another one.',
      'not allowed': () =>
        'The team of a customer is changed and shared by its owner, the team itself or an administrator. Ask one of them.',
      'employee unknown': () => 'This employee is not known. Choose somebody else.',
      'employee left': ({ name }: { name: string }) => `${name} has left. Choose somebody else.`,
      'nobody to show': () => 'Nobody is on this team yet. Add somebody before you share it.',
    },
  },
  /** Joint visits, and one employee with one contact. */
  /** Asking contacts which of several times suits them (3.3). */
  polls: {
    moment: (when: string, zone: string) => `${when}, ${zone}.`,
    /** What stands in our own calendars while contacts choose. */
    hold: (customer: string) => `Hold: ${customer}`,
    holdText: 'Held by Counterpart while the customer chooses a time. It goes by itself.',
    holdTroubles: {
      permission:
        'The times could not be held: Counterpart lacks the permission to write in calendars by itself. Ask an administrator to grant Calendars.ReadWrite.',
      other: 'Some times could not be held in every calendar; it is tried again by itself.',
    },
    refusals: {
      'poll unknown': () => 'This question does not exist any more. Look at the list of visits.',
      'poll over': () => 'This question has ended. Book the visit, or ask anew.',
      'nothing agreed': () =>
        'There is no time yet on which everybody we wait for agrees. Choose one of the times yourself, or wait.',
      'often approached': ({ names, most }: { names: string[]; most: number }) =>
        `${listed(names)} ${isOrAre(names)} approached ${most} times or more already, this month or in that of one of these times, by all of us together. Ask somebody else, or later, or confirm that you want it all the same.`,
      'time not asked': () => 'Nobody was asked about this time. Choose one of the times that were offered.',
      'wrong deadline': ({ before }: { before: 'first' | 'last' }) =>
        before === 'first'
          ? 'They must have a while to answer, and do so an hour before the first of the times at the latest. Leave out the times that come too soon, or ask about later ones.'
          : 'Choose a moment after now for the answers, at least an hour before the last of the times. If the times are too near, ask about later ones.',
      'links missing': ({ name }: { name: string }) =>
        `The link of ${name} is not in the mail as it was. Put it back, or begin again.`,
      'mail on its way': ({ name }: { name: string }) =>
        `A mail to ${name} is being sent at this moment. Look again in a minute.`,
      'not sent': ({ why }: { why: string }) => `Nobody was written to. ${notSent(why)}`,
    },
    mailTrouble: (why: string) => notSent(why),
  },
  heard: {
    refusals: {
      'visit unknown': () => 'There is no such visit any more. Look at the list of visits.',
      'not expected': () => 'You were not expected at this visit. Tell about it as a conversation instead.',
      'not over': () => 'The visit is not over yet. Say it afterwards.',
      'employee unknown': () => 'This person is not among our employees any more. Choose somebody else.',
      'was expected': ({ name }: { name: string }) =>
        `${name} was expected at the visit themselves. Choose somebody else, or only say that you were not there.`,
      'too late': () => 'The month of this visit is closed, so what was said stays as it is.',
    },
  },
  visitAnswers: {
    refusals: {
      'visit unknown': () => 'There is no such visit any more. Look at the list of visits.',
      'not your visit': () => 'Only who was invited to the visit, or booked it, asks how it was.',
      'visit not over': () => 'The visit is not over yet. Ask afterwards.',
      'too late to ask': () => 'The visit was too long ago to ask how it was. Ask in your next conversation.',
      'nobody to ask': () =>
        'Nobody is left to ask: they were written to already, have left, or asked us to stop.',
      'often approached': ({ names, most }: { names: string[]; most: number }) =>
        `${listed(names)} ${isOrAre(names)} approached ${most} times or more this month already, by all of us together. Ask in your next conversation, or confirm that you want it all the same.`,
      'nobody asked': () => 'They were not asked, so there is no link to take back.',
      'link missing': ({ name }: { name: string }) =>
        `The link of ${name} is not in the mail as it was. Put it back, or begin again.`,
      'not sent': ({ why }: { why: string }) => `Nobody was written to. ${notSent(why)}`,
    },
  },
  visits: {
    /** Who is proposed, and what an event says when nobody wrote anything. */
    proposal: {
      reasons: {
        counterpart: ({ names }: { names: string[] }) => `counterpart of ${listed(names)}`,
        owner: () => 'owner of the customer',
        'account lead': () => 'account lead',
        brings: ({ department }: { department: string }) => `brings ${department}`,
        leader: () => 'a leader takes part once a quarter',
        reader: () => 'you',
        team: ({ role }: { role: string }) =>
          role ? `on the customer team, ${role}` : 'on the customer team',
      },
      ...meeting,
    },
    /** When: why a time is good, and why there is none. */
    times: {
      /** What speaks against a time that somebody chose themselves. */
      warnings: {
        taken: ({ names }: { names: string[] }) =>
          `${listed(names)} ${isOrAre(names)} not free then. Choose another time, or make them optional.`,
        unknown: ({ names }: { names: string[] }) =>
          `The calendar of ${listed(names)} cannot be read. Make them optional, or choose somebody else.`,
        quorum: ({ department, atLeast, free }: { department: string; atLeast: number; free: number }) =>
          `${free} of the optional people from ${department} ${free === 1 ? 'is' : 'are'} free then, and you ask for ${atLeast}.`,
        'taken optional': ({ names }: { names: string[] }) =>
          `${listed(names)} ${isOrAre(names)} not free then and would be missing.`,
        holiday: ({ names, holiday }: { names: string[]; holiday: string }) =>
          holiday ? `${holiday}: a holiday for ${listed(names)}.` : `It is a holiday for ${listed(names)}.`,
        'day off': ({ names }: { names: string[] }) =>
          `${listed(names)} ${isOrAre(names)} not at work on that day.`,
        outside: ({ names, time, zone }: { names: string[]; time: string; zone: string }) =>
          `It is ${time} in ${placeOf(zone)}: outside the working hours of ${listed(names)}.`,
        tight: ({ names, minutes }: { names: string[]; minutes: number }) =>
          `${listed(names)} ${names.length === 1 ? 'has' : 'have'} something else less than ${minutes} minutes before or after it.`,
        notice: ({ hours }: { hours: number }) => `It is less than ${hours} hours ahead.`,
        far: ({ days }: { days: number }) =>
          `It is more than ${days} days ahead, when calendars still change.`,
      },
      reasons: {
        'everyone free': () => 'All of us are free',
        'readable free': () => 'Everyone whose calendar can be read is free',
        missing: ({ names }: { names: string[] }) =>
          `Without ${listed(names)}, who ${isOrAre(names)} not free`,
        holiday: ({ names }: { names: string[] }) => `Without ${listed(names)}, for whom it is a holiday`,
        quorum: ({ department, free, of }: { department: string; free: number; of: number }) =>
          `${free} of ${of} from ${department} are free`,
        fair: () => "Near the middle of everyone's day",
        'within hours': () => "Within everyone's working hours",
        outside: ({ names, time, zone }: { names: string[]; time: string; zone: string }) =>
          `${time} for ${listed(names)} in ${placeOf(zone)}, outside 9 to 17`,
        soonest: () => 'The soonest of these',
      },
      none: {
        unreadable: ({ names }: { names: string[] }) =>
          `The calendar of ${listed(names)} cannot be read, so it is not known when they are free. Make them optional, or choose somebody else.`,
        'too far ahead': ({ days }: { days: number }) =>
          `Times are looked for up to ${days} days ahead. Begin on an earlier day.`,
        'hours apart': ({ names }: { names: string[] }) =>
          names.length > 0
            ? `The working days of these people do not meet. Without ${listed(names, 'or')} they would: make them optional, or leave them out.`
            : 'The working days of these people do not meet. Make some of them optional, or leave some out.',
        holidays: ({ names }: { names: string[] }) =>
          names.length > 0
            ? `Holidays are in the way. Without ${listed(names, 'or')} there would be a day: make them optional, leave them out, or look at more days.`
            : 'Holidays are in the way, and who is not on holiday is taken. Make some people optional, or look at more days.',
        quorum: ({ department, atLeast }: { department: string; atLeast: number }) =>
          `There is no time at which ${atLeast} of the optional people from ${department} are free. Ask for fewer of them, or choose others.`,
        'all taken': ({ names }: { names: string[] }) =>
          names.length > 0
            ? `Somebody required is always taken. Without ${listed(names, 'or')} there are times: make them optional, make the visit shorter, or look at more days.`
            : 'Somebody required is always taken. Make some people optional, make the visit shorter, or look at more days.',
      },
      refusals: {
        'customer unknown': () => 'This customer is not known. Choose another one.',
        'contact unknown': () => 'One of these contacts is not known any more. Open the dialog again.',
        'employee unknown': () => 'One of these employees is not known any more. Open the dialog again.',
        consent: () =>
          'Counterpart may not look at calendars on your behalf yet. Allow it, or ask an administrator to agree to it for everybody.',
        'sign in': () =>
          'Your organisation wants to be sure that it is you before Counterpart looks at calendars on your behalf. Sign in again.',
        'no account': () => noAccount,
        permission: () =>
          'Microsoft 365 does not let Counterpart read calendars. Ask an administrator to grant Calendars.ReadWrite.',
        registration: () => noRegistration,
        throttled: () => 'Outlook is busy. Try again in a minute.',
        unreachable: () => 'Outlook does not answer at the moment. Try again in a minute.',
        'no mailbox': () =>
          'Outlook does not know your calendar. Ask an administrator whether you have a mailbox.',
        gone: () => 'Outlook does not know your calendar. Ask an administrator whether you have a mailbox.',
        refused: () =>
          'Outlook does not know your calendar. Ask an administrator whether you have a mailbox.',
      },
    },
    /** In place of what else is said of times, where a visit is moved: who takes part stays. */
    moving: {
      warnings: {
        taken: ({ names }: { names: string[] }) =>
          `${listed(names)} ${isOrAre(names)} not free then. Choose another time.`,
        unknown: ({ names }: { names: string[] }) =>
          `The calendar of ${listed(names)} cannot be read. Once they agree, move the visit in Outlook: it is followed here.`,
      },
      none: {
        unreadable: ({ names }: { names: string[] }) =>
          `The calendar of ${listed(names)} cannot be read, so it is not known when they are free. Once they agree on a time, move the visit in Outlook: it is followed here.`,
        'hours apart': () =>
          'The working days of these people do not meet. Name a time yourself that they agree to.',
        holidays: () =>
          'Holidays are in the way, and who is not on holiday is taken. Name a later time yourself.',
        quorum: ({ department, atLeast }: { department: string; atLeast: number }) =>
          `There is no time at which ${atLeast} of the optional people from ${department} are free. Name a later time yourself.`,
        'all taken': ({ names }: { names: string[] }) =>
          names.length > 0
            ? `Somebody required is always taken. Without ${listed(names, 'or')} there are times: ask them to make room, or name a later time yourself.`
            : 'Somebody required is always taken. Ask them to make room, or name a later time yourself.',
      },
      refusals: {
        'not free': ({ names }: { names: string[] }) =>
          `${listed(names)} ${isOrAre(names)} not free at that time. Choose another time.`,
        'not readable': ({ names }: { names: string[] }) =>
          `The calendar of ${listed(names)} cannot be read, so it is not known whether they are free. Once they agree, move the visit in Outlook: it is followed here.`,
        'employee taken': ({ name, organiser }: { name: string; organiser: string }) =>
          `${name} is in another visit at that time, booked by ${organiser}. Choose another time.`,
        quorum: ({ department, atLeast, free }: { department: string; atLeast: number; free: number }) =>
          `${free === 0 ? 'Nobody' : `Only ${free}`} of the optional people from ${department} ${free > 1 ? 'are' : 'is'} free then, and at least ${atLeast} should be. Choose another time.`,
      },
    },
    /** What an invitation says besides what the organiser wrote. Customers read it too. */
    mail: {
      open: 'For colleagues: who is who, in Counterpart',
    },
    /** Why a visit was not booked, moved or cancelled. */
    refusals: {
      'not an employee': () =>
        'You are not among the imported people, so a visit cannot be in your name. Ask an administrator to import you.',
      'visit unknown': () => 'This visit does not exist any more. Look at the list of visits.',
      'customer unknown': () => 'This customer is not known. Choose another one.',
      'contact unknown': () =>
        'One of these contacts is not known at this customer. Open the dialog again and choose anew.',
      'employee unknown': () =>
        'One of these employees is not known any more. Open the dialog again and choose anew.',
      'contact left': ({ name }: { name: string }) =>
        `${name} has left the customer. Choose another contact.`,
      'contact objected': ({ name }: { name: string }) =>
        `${name} asked us not to invite them to new meetings. Leave them out.`,
      'employee left': ({ name }: { name: string }) => `${name} has left. Choose somebody else.`,
      'too soon': ({ minutes }: { minutes: number }) =>
        `That time has passed or is too near. Choose one that is at least ${minutes} minutes from now.`,
      'too far': ({ days }: { days: number }) => `Choose a time within the next ${days} days.`,
      'one department': ({ department }: { department: string }) =>
        `Everybody is from ${department}. A joint visit needs a second department: add somebody from another one.`,
      'too many': ({ employees, contacts }: { employees: number; contacts: number }) =>
        `${employees} of us would face ${contacts} of them. Take some people out, or confirm that you want it so.`,
      'often approached': ({ names, most }: { names: string[]; most: number }) =>
        `${listed(names)} ${isOrAre(names)} approached ${most} times or more in that month already, by all of us together. Choose another month or somebody else, or confirm that you want it all the same.`,
      'contact taken': ({ name, organiser }: { name: string; organiser: string }) =>
        `${name} is in another visit at that time, booked by ${organiser}. Choose another time.`,
      'employee taken': ({ name, organiser }: { name: string; organiser: string }) =>
        `${name} is in another visit at that time, booked by ${organiser}. Choose another time, or leave ${name} out.`,
      'not free': ({ names }: { names: string[] }) =>
        `${listed(names)} ${isOrAre(names)} not free at that time. Choose another time, or make them optional.`,
      'meeting link': ({ hosts }: { hosts: string[] }) =>
        `This is no link to a meeting that is known here. Paste the link to the meeting itself: it begins with https, leads to ${listed(hosts, 'or')}, and no words stand behind it. Or leave it out: then the meeting is in Teams.`,
      'not readable': ({ names }: { names: string[] }) =>
        `The calendar of ${listed(names)} cannot be read, so it is not known whether they are free. Ask them, then make them optional.`,
      quorum: ({ department, atLeast, free }: { department: string; atLeast: number; free: number }) =>
        `${free === 0 ? 'Nobody' : `Only ${free}`} of the optional people from ${department} ${free > 1 ? 'are' : 'is'} free then, and at least ${atLeast} should be. Choose another time, or ask for fewer.`,
      'not the organiser': ({ name }: { name: string }) =>
        `${name} booked this visit, and only they can move or cancel it. Ask them.`,
      'organiser left': ({
        name,
        owner,
        stepsIn,
      }: {
        name: string
        owner: string | null
        stepsIn: boolean
      }) =>
        stepsIn
          ? `${name} booked this visit and has left, so it cannot be moved. Cancel it and book a new one.`
          : `${name} booked this visit and has left. Ask ${owner ? `${owner}, who owns the customer,` : 'an administrator'} to cancel it.`,
      'out of reach': ({ name }: { name: string }) =>
        `Outlook does not let us into the mailbox of ${name} any more, who booked this visit. Nobody was told, and it stands in the calendars of all who are invited. Ask an administrator to restore the account, then cancel it again; or tell everybody yourself.`,
      'changed meanwhile': () =>
        'This visit was changed from somewhere else at the same moment. Look at it again before you change more.',
      'request used': () =>
        'This request has booked another visit already. Look at the list of visits, then open the dialog again.',
      'being booked': () =>
        'This visit is just being booked. Try again in a minute; if it still says so, send it again on its page.',
      'not booked': () => 'This visit could not be booked. Book a new one.',
      cancelled: () => 'This visit is cancelled. Book a new one.',
      over: () => 'This visit is over. Book a new one.',
      'in doubt': () =>
        'Outlook did not say whether it is done. Counterpart finishes it by itself where it may; look at the visit again in a minute or two, and send it again on its page if it still stands there.',
      calendar: ({ trouble }: { trouble: CalendarTrouble }) =>
        ({
          consent:
            'Counterpart may not use your calendar on your behalf yet. Allow it, or ask an administrator to agree to it for everybody.',
          'sign in':
            'Your organisation wants to be sure that it is you before Counterpart uses your calendar on your behalf. Sign in again.',
          'no account': noAccount,
          'no mailbox':
            'Outlook does not know your mailbox, so nothing was changed. Ask an administrator whether you have one.',
          permission:
            'Microsoft 365 does not let Counterpart write in calendars. Ask an administrator to grant Calendars.ReadWrite.',
          registration: noRegistration,
          throttled: 'Outlook is busy, so nothing was changed. Try again in a minute.',
          unreachable:
            'Outlook does not answer at the moment, so nothing was changed. Try again in a minute.',
          gone: 'The event of this visit is not in your calendar any more. Cancel the visit and book a new one.',
          refused:
            'Outlook did not take this into your calendar. Ask an administrator whether you have a mailbox.',
        })[trouble],
    },
  },
  /** Who follows in a pair. */
  handover: {
    refusals: {
      'pair unknown': () => 'This pair is not there any more. Choose another one.',
      over: () =>
        'This pair has ended for another reason, and nobody follows in it. Make a new pair instead.',
      'same person': ({ name }: { name: string }) => `${name} is in this pair already. Choose somebody else.`,
      'ended lately': ({
        employee,
        contact,
        months,
      }: {
        employee: string
        contact: string
        months: number
      }) =>
        `${employee} and ${contact} were counterparts until lately. A pair that ended is not made again for ${months === 1 ? 'a month' : `${months} months`}. Choose somebody else.`,
      'being handed over': () =>
        'This pair is being handed over right now. Look again in a minute: both sides are told when it is done.',
      'handed over already': () => 'Somebody follows in this pair already. Open the customer to see who.',
      'nobody to write to': ({ name }: { name: string }) =>
        `${name} cannot be written to. Tell them yourself, or nobody.`,
      mail: ({ why }: { why: MailTrouble }) => mailTroubles[why],
    },
  },
  /** What happened with a pair, told in chat. */
  /** The life of a pair (1.5). */
  life: {
    refusals: {
      'pair unknown': () => 'This pair is not there any more. Reload the page to see who is paired now.',
      'may not introduce': () =>
        'Pairs are introduced by the owner of the customer, its team or an administrator. Ask one of them.',
      'pair ended': () => 'This pair has ended in the meantime. Nothing to do.',
      'not begun': () =>
        'This pair has not begun yet. Introduce it first, or say that the two know each other.',
      'begun already': () => 'These two have begun already. Nothing to do.',
      'introduced already': () =>
        'Somebody has introduced these two already, or is doing it right now. Nothing to do.',
      'wrong day': () => 'Choose a day after today, at most a year ahead.',
      'contact objected': ({ name }: { name: string }) =>
        `${name} asked us not to write or call. Respect that, and pair somebody else.`,
      'contact left': ({ name }: { name: string }) =>
        `${name} has left the customer. End the pair, or hand it over to whoever follows.`,
      'employee left': ({ name }: { name: string }) =>
        `${name} has left. Hand the pair over to a colleague, or end it.`,
      'no mail': () =>
        'The text that introduces them is missing. Open the introduction anew and send it again.',
      'links missing': () =>
        'Both links of the draft must stay in the mail as they are, so that the contact can say no. Open the introduction anew to get them back.',
      'not sent': ({ why }: { why: string }) =>
        `The mail was not sent, and the pair still waits for its introduction. ${notSent(why)}`,
    },
  },
  /** What people are told before a visit (3.6). */
  briefs: {
    headlines: {
      day: (who: string) => `Coming up: your visit with ${who}`,
      hour: (who: string) => `In an hour: your visit with ${who}`,
    },
    at: (when: string, zone: string) => `${when}, ${zone}.`,
    /** What stands in a card that was sent when the visit is not any more as it says. */
    became: {
      moved: {
        headline: (who: string) => `Moved: your visit with ${who}`,
        text: (when: string, zone: string) => `It is on ${when}, ${zone}, now.`,
      },
      cancelled: {
        headline: (who: string) => `Cancelled: your visit with ${who}`,
        text: (when: string, zone: string) => `It was to be on ${when}, ${zone}.`,
      },
    },
    theirs: (customer: string) => `From ${customer}`,
    ours: 'With you from us',
    functionName: (job: JobFunction) => tab.functions[job],
    person: (name: string, title: string, counterparts: string) =>
      [title ? `${name}, ${title}` : name, ...(counterparts ? [`counterpart of ${counterparts}`] : [])].join(
        '; ',
      ),
    photoOf: (name: string) => `Photo of ${name}`,
    more: (n: number) => `and ${n} more`,
    talks: 'Last conversations',
    talk: (day: string, who: string, contact: string, heard: string) =>
      heard ? `${day}, ${who} with ${contact}: “${heard}”` : `${day}, ${who} with ${contact}`,
    promises: 'Promised and still open',
    promise: (promise: string, who: string, day: string, late: boolean) =>
      `${promise} (${[who, ...(day ? [late ? `was due on ${day}` : `by ${day}`] : [])].join(', ')})`,
    toAsk: 'Questions to ask',
    questions: {
      need: (heard: string) => `We heard of a need: “${heard}” Ask whether it is still there.`,
      plan: (heard: string) => `We heard of a plan: “${heard}” Ask how it is coming along.`,
      worry: (heard: string) => `We heard of a worry: “${heard}” Ask how that is now.`,
      dream: (heard: string) => `We heard of a dream: “${heard}” Ask what would bring it nearer.`,
      praise: (heard: string) => `We heard praise: “${heard}” Ask what we should do more of.`,
      complaint: (heard: string) => `We heard a complaint: “${heard}” Ask whether it is better now.`,
    },
    refusals: {
      'visit unknown': 'There is no such visit to prepare for. Open it from the list of visits.',
      'not in the visit':
        'Only those who take part in this visit read and write its notes. Ask who booked it to add you.',
      'too long': 'These notes are full. Take something out, or go on in a document.',
    },
    join: 'Join the meeting',
    open: 'Open the brief',
    move: 'Move',
    cancel: 'Cancel the visit',
  },
  news: {
    actions: {
      customer: (name: string) => `Open ${name}`,
      visit: 'Open the visit',
      move: 'Move the visit',
      me: 'Open my page',
    },
    /** What announces a message that tells several things, by the first of them. */
    several: (first: string, more: number) => `${first}, and ${more} more`,
    told: {
      'pair begins': {
        headline: (contact: string) => `You and ${contact} are counterparts`,
        detail: (_: string, title: string, customer: string) =>
          `${title} at ${customer}. One conversation a month is enough; I ask you here how it went.`,
      },
      introduced: {
        headline: (contact: string, by: string) => `${by || 'A colleague'} introduced you to ${contact}`,
        detail: (_: string, title: string, customer: string) =>
          `${title} at ${customer}. They know now who you are and that you will call once in a while.`,
      },
      'pair resumes': {
        headline: (contact: string) => `Your pause with ${contact} is over`,
        detail: (contact: string, _: string, customer: string) =>
          `From now on I ask again whether you spoke with ${contact} of ${customer}.`,
      },
      'pair goes on': {
        headline: (contact: string, by: string) =>
          `You and ${contact} go on: ${by || 'a colleague'} took the end back`,
        detail: (contact: string, _: string, customer: string) =>
          `With ${contact} of ${customer} everything is as it was before.`,
      },
      'pair paused': {
        headline: (contact: string, by: string) => `${by || 'A colleague'} paused you and ${contact}`,
        detail: (contact: string, _: string, customer: string) =>
          `Until then I do not ask about ${contact} of ${customer}.`,
      },
      'colleague took': {
        headline: (contact: string, whose: string) =>
          `${whose || 'A colleague'} would like ${contact} as a counterpart`,
        detail: (contact: string, title: string, customer: string) =>
          `${title} at ${customer}. ${contact} has not been told yet: introduce them on the page of the customer, or say that they know each other.`,
      },
      'colleague paused': {
        headline: (contact: string, whose: string) => `${whose || 'A colleague'} and ${contact} are paused`,
        detail: (_: string, __: string, customer: string) =>
          `You hear this because ${customer} is yours. Until then nobody is asked about it.`,
      },
      'colleague resumes': {
        headline: (contact: string, whose: string) => `${whose || 'A colleague'} and ${contact} go on`,
        detail: (_: string, __: string, customer: string) =>
          `You hear this because ${customer} is yours. Their pause is over.`,
      },
      'colleague goes on': {
        headline: (contact: string, whose: string) => `${whose || 'A colleague'} and ${contact} go on`,
        detail: (_: string, __: string, customer: string) =>
          `You hear this because ${customer} is yours. The end of this pair was taken back.`,
      },
      'colleague ended': {
        headline: (contact: string, whose: string) =>
          `${whose || 'A colleague'} and ${contact} are no longer counterparts`,
        detail: (_: string, __: string, customer: string) =>
          `You hear this because ${customer} is yours. Pair somebody else there, if somebody fits.`,
      },
      'pair ended': {
        headline: (contact: string) => `You and ${contact} are no longer counterparts`,
        detail: (contact: string, _: string, customer: string) =>
          `I do not ask about ${contact} of ${customer} any more. What you heard from them stays.`,
      },
      'handed over to you': {
        headline: (contact: string, from: string) =>
          `${contact} is your counterpart now, taken over from ${from || 'a colleague'}`,
        detail: (_: string, title: string, customer: string) =>
          `${title} at ${customer}. What was heard so far is on the page of ${customer}.`,
      },
      'handed over from you': {
        headline: (contact: string, to: string) => `${to || 'A colleague'} takes over ${contact} from you`,
        detail: (_: string, __: string, customer: string) =>
          `Thank you for what you began at ${customer}. Open promises and visits to come went along; your private notes stay with you alone.`,
      },
      'contact changed': {
        headline: (contact: string, before: string) =>
          `${contact} ${before ? `follows ${before} as` : 'is now'} your counterpart`,
        detail: (_: string, title: string, customer: string) =>
          `${title} at ${customer}. Your promises stay with you, and visits to come are with them.`,
      },
      'contact named somebody else': {
        headline: (contact: string) => `${contact} named somebody else to talk to`,
        detail: (_: string, __: string, customer: string) =>
          `Pair whoever fits better on the page of ${customer}.`,
      },
      'contact asked not to': {
        headline: (contact: string) => `${contact} asked us not to call`,
        detail: (contact: string, _: string, customer: string) =>
          `Nobody is paired with ${contact} of ${customer} or invites them any more.`,
      },
      'counterpart erased': {
        headline: (_: string, __: string, customer: string) => `A contact of ${customer} was erased`,
        detail: () =>
          'Your pair with them has ended, and I do not ask about it any more. What was written about talks with them is gone, promises and private notes too; that you spoke stays, without their name.',
      },
      'contact erased': {
        headline: (_: string, whose: string, customer: string) =>
          `A contact of ${customer} was erased, so a pair of ${whose || 'a colleague'} has ended`,
        detail: (_: string, __: string, customer: string) =>
          `You hear this because ${customer} is yours. What was written about talks with them is gone; that there were talks stays, without their name.`,
      },
      'mail in doubt': {
        headline: (contact: string) => `Your mail to ${contact} may not have arrived`,
        detail: (contact: string, _: string, customer: string) =>
          `Outlook did not confirm it, and nothing is sent twice by itself. Look into your sent mail, or tell ${contact} of ${customer} in a few words.`,
      },
      'poll agreed': {
        headline: (contact: string) => `There is a time that suits ${contact}`,
        detail: (_: string, __: string, customer: string) =>
          `Everybody you waited for at ${customer} can come. One tap on the page of ${customer} books it and invites all.`,
      },
      'poll booked': {
        headline: (contact: string) => `Booked at the time that suits ${contact}`,
        detail: (_: string, __: string, customer: string) =>
          `Everybody you waited for at ${customer} agreed, so the invitation is on its way.`,
      },
      'poll not booked': {
        headline: (contact: string) => `A time suits ${contact}, but it could not be booked`,
        detail: (_: string, __: string, customer: string) =>
          `Somebody of us is not free any more, or Outlook refused it. Look at the page of ${customer}: book it there, or choose another of the times.`,
      },
      'poll none fits': {
        headline: (contact: string) => `None of your times suits ${contact}`,
        detail: (_: string, title: string, customer: string) =>
          `${title} at ${customer}. Ask about other times, or write to them.`,
      },
      'poll stopped': {
        headline: (contact: string) => `${contact} asked us not to invite them`,
        detail: (contact: string, _: string, customer: string) =>
          `You had asked which time suits them. Nobody invites ${contact} of ${customer} any more, and nobody waits for their answer.`,
      },
      'poll without a time': {
        headline: (contact: string) => `No time suits all of them: ${contact}`,
        detail: (_: string, __: string, customer: string) =>
          `The answers stand on the page of ${customer}. Book the time that suits most, or ask about others.`,
      },
      'poll nobody left': {
        headline: () => 'Nobody is left whose answer you wait for',
        detail: (left: string, _: string, customer: string) =>
          left
            ? `All whose answer you waited for asked us to stop. On the page of ${customer} you can book with ${left}, ask others, or end the question.`
            : `All whom you asked told us to stop. On the page of ${customer} you can ask others, or end the question.`,
      },
      'poll unanswered': {
        headline: (contact: string) => `No answer yet: ${contact}`,
        detail: (_: string, __: string, customer: string) =>
          `The time to say which time suits has ended. On the page of ${customer} you can give them more time, book all the same, or end the question.`,
      },
      'poll reminder': {
        headline: (contact: string) => `Not answered yet: ${contact}`,
        detail: (_: string, __: string, customer: string) =>
          `They can say until tomorrow which time suits. A word from you helps; on the page of ${customer} you can write to them again.`,
      },
      'poll of who left': {
        headline: (contact: string, other: string) =>
          `${other} had asked ${contact} which time suits, and has left`,
        detail: (_: string, __: string, customer: string) =>
          `The question has ended with that, and nothing was booked; you hear of it as the owner of ${customer}. Ask anew on its page, or tell them.`,
      },
      'contact declined': {
        headline: (contact: string) => `${contact} cannot come`,
        detail: (contact: string, _: string, customer: string) =>
          `${contact} declined your visit to ${customer}. Move it to a time that suits them, or have them choose one.`,
      },
      'contact proposes': {
        headline: (contact: string) => `${contact} proposes another time`,
        detail: (_: string, __: string, customer: string) =>
          `For your visit to ${customer}. Open it and move it there with one press, or to a time that suits everybody.`,
      },
      'contact declined to owner': {
        headline: (contact: string, other: string) =>
          `${contact} cannot come to a visit that ${other} booked`,
        detail: (contact: string, _: string, customer: string) =>
          `Whoever booked it has left, so you hear of it as the owner of ${customer}. It cannot be moved from here: cancel it and book another one, or agree with ${contact} what becomes of it.`,
      },
      'contact proposes to owner': {
        headline: (contact: string, other: string) =>
          `${contact} proposes another time for a visit that ${other} booked`,
        detail: (contact: string, _: string, customer: string) =>
          `Whoever booked it has left, so you hear of it as the owner of ${customer}. It cannot be moved from here: cancel it and book the other time, or agree with ${contact} what becomes of it.`,
      },
      'contact taken out': {
        headline: (contact: string) => `${contact} asked us not to invite them`,
        detail: (contact: string, _: string, customer: string) =>
          `They are out of the visit to ${customer}, and Outlook takes the invitation back from ${contact}; where it needs you for that, you hear of it here. The others are invited as before.`,
      },
      'visit called off': {
        headline: (contact: string, other: string, customer: string) =>
          `${other ? `A visit that ${other} booked` : `The visit to ${customer}`} cannot take place: ${contact} asked us not to invite them`,
        detail: (contact: string, _: string, customer: string) =>
          `${contact} was the only one of ${customer} who was invited. Outlook tells everybody; where it needs you for that, you hear of it here. For another visit choose other contacts.`,
      },
      'erased from visit': {
        headline: (_: string, __: string, customer: string) =>
          `Somebody is out of the visit to ${customer}: they were erased`,
        detail: () =>
          'Outlook takes the invitation back from them; everybody else is invited as before. Should they still stand in the invitation tomorrow, take them out in Outlook.',
      },
      'visit ended by erasure': {
        headline: (_: string, __: string, customer: string) => `The visit to ${customer} is called off`,
        detail: () =>
          'Somebody without whom it cannot take place was erased. Outlook tells everybody who is invited; should it still stand in a calendar tomorrow, delete it there. Book another one if it is still wanted.',
      },
      'erased from poll': {
        headline: (_: string, __: string, customer: string) =>
          `Somebody is out of the question which time suits ${customer}: they were erased`,
        detail: () =>
          'It goes on with everybody else. Should it have been about them, end it on the page of the customer and ask anew.',
      },
      'poll ended by erasure': {
        headline: (_: string, __: string, customer: string) =>
          `The question which time suits ${customer} has ended`,
        detail: () =>
          'Somebody without whom it makes no sense was erased. Its links say so to whoever opens them, and no calendar is held for it any more. Ask anew if a visit is still wanted.',
      },
      'visit out of reach': {
        headline: (_: string, other: string) =>
          `A visit that ${other || 'a colleague'} booked is out of our reach`,
        detail: (_: string, __: string, customer: string) =>
          `Outlook does not let us into the mailbox from which the visit to ${customer} was booked any more. It stands in the calendars of all who are invited, but cannot be moved or cancelled, and what is changed there is not seen here. Ask an administrator to restore the account, or agree with those who are invited what becomes of it.`,
      },
      'visit waits': {
        headline: () => 'A change of your visit waits for you',
        detail: (_: string, __: string, customer: string) =>
          `Outlook did not take it from Counterpart alone, so nobody who is invited to the visit to ${customer} knows of it yet. Open the visit: it says what it is, and you send it again with one press.`,
      },
      'change out of reach': {
        headline: (_: string, other: string) =>
          `Outlook does not take a change of a visit that ${other || 'a colleague'} booked`,
        detail: (_: string, __: string, customer: string) =>
          `Nobody who is invited to the visit to ${customer} knows of it yet. Open the visit: it says what it is. Tell those who are invited yourself; where the account from which it was booked is closed or deleted, an administrator can restore it, and then they are told.`,
      },
      'contact answered': {
        headline: (contact: string) => `${contact} said how your visit was`,
        detail: (_: string, title: string, customer: string) =>
          `${title} at ${customer}. They were told that those who were invited to the visit see it.`,
      },
      'contacts answered': {
        headline: () => 'Contacts said how your visit was, without their names',
        detail: (_: string, __: string, customer: string) =>
          `There are enough answers from ${customer} by now to show what they wrote: it stands on the page of the visit.`,
      },
      'promise given': {
        headline: (_: string, other: string) => `${other || 'A colleague'} gave you a promise to keep`,
        detail: (contact: string, _: string, customer: string) =>
          `It was made to ${customer}, where ${contact} is your counterpart. It stands on your page until you tick it off.`,
      },
      'promise taken back': {
        headline: (_: string, other: string) => `${other || 'A colleague'} keeps the promise after all`,
        detail: (_: string, __: string, customer: string) =>
          `What was promised to ${customer} does not stand on your page any more.`,
      },
      'all seen': {
        headline: () => 'Your team now sees month by month who spoke with a customer',
        detail: () =>
          'From this month on everybody in a team sees for each of them whether they spoke, you included; earlier months stay as they were. Feelings stay numbers of 5 people or more, and private notes stay yours. Nothing is for appraisal.',
      },
    } as const satisfies Record<string, Told>,
    /** A visit, by the clock of who booked it. */
    standsOn: (when: string, zone: string) => `It stands on ${when}, ${zone}.`,
    stoodOn: (when: string, zone: string) => `It was to be on ${when}, ${zone}.`,
    proposed: (when: string, zone: string) => `They would rather meet on ${when}, ${zone}.`,
    takesOver: (taken: TakenOver) =>
      takenOver(taken)
        ? `With it come ${takenOver(taken)}.`
        : 'So far nothing was said, promised or arranged, so the first talk is yours.',
    quoted: (words: string) => `“${words}”`,
    felt: (feeling: string) => `They felt ${feeling}.`,
    until: (day: string) => `Until ${day}.`,
    agreed: (partner: string, day: string) => `It was agreed ${partner && `with ${partner} `}on ${day}.`,
    reasons: {
      'not my contact': 'The reason given: not my contact.',
      'contact left': 'The reason given: they have left the customer.',
      'no longer served': 'The reason given: the customer is no longer served.',
      'employee left': 'The reason given: a colleague has left.',
      'gone from its source': 'The reason given: it is gone from the list it came from.',
      'handed over': 'The reason given: it was handed over.',
      'contact named somebody else': 'The reason given: the contact named somebody else.',
      'contact asked not to': 'The reason given: the contact asked us not to call.',
      'contact erased': 'They are not in Counterpart any more.',
      'import undone': 'The reason given: an import was undone.',
      other: 'No particular reason was given.',
    },
  },
  /** What a cycle is called that is not a whole month. */
  cycles: {
    half: (month: string, first: boolean) => `${month}, ${first ? 'first' : 'second'} half`,
    quarter: (year: string, n: string) => `Quarter ${n} of ${year}`,
  },
  /** What became of the cards of a cycle, why, and what to do about it (2.8). */
  delivery: {
    meanings: {
      planned: 'Goes out at the hour of each person.',
      deferred: 'Waits for a better moment.',
      sending: 'Leaves at this moment.',
      sent: 'Waits in the chat for an answer.',
      answered: 'Answered with a conversation.',
      'not this month': 'Answered: not this month, which is a valid answer.',
      'not needed': 'Nothing was left to ask.',
      excused: 'Away for as long as they could have been asked.',
      missed: 'It could not be sent before the cycle ended.',
      unknown: 'May or may not have arrived: Teams did not confirm it.',
      blocked: 'The person has blocked Counterpart.',
      'not installed': 'The person does not have Counterpart in Teams.',
      failed: 'Teams refused the card.',
      cancelled: 'Not sent, because it is not wanted any more.',
    },
    /** The same for a reason that says otherwise. */
    meaningsFor: {
      'sending is off': 'Given up without being sent, as sending was switched off when it was due.',
    },
    /** The same of a reminder, of which is not told whether it was answered. */
    arrived: 'It has arrived.',
    reasons: {
      weekend: 'It is the weekend where they are',
      'public holiday': 'Public holiday where they are',
      'company holiday': 'Company holiday',
      'out of office': 'Out of office by their calendar',
      'out of hours': 'It was too late in their day',
      'no pair': 'They have no counterpart at the moment',
      'pair paused': 'Their pairs are paused',
      'not this cycle': 'Their customers are not asked about in this cycle',
      'no day left': 'Too few working days of the cycle were left',
      'already spoke': 'They had already said how it was',
      paused: 'They asked for a pause',
      'opted out': 'They do not want to be asked',
      left: 'They have left',
      'not in a wave': 'Their department is not asked yet',
      'paused for all': 'Asking is paused for everybody',
      'cycle cancelled': 'The cycle was cancelled',
      'cycle paused': 'The cycle is paused',
      'nothing to ask': 'The pairs it asked about have ended',
      'answered already': 'They had told of it already',
      'four cards this month': 'They had four cards in this month',
      'another card today': 'They got another card on that day',
      'another card near': 'Another card comes within days of it',
      away: 'Out of office for as long as they could have been asked',
      'cycle over': 'The cycle was over',
      'no conversation': 'Counterpart has no chat with them',
      'app installed': 'Counterpart was just installed for them',
      'no answer from Teams': 'The answer of Teams was lost',
      'sign-in failed': 'The service could not sign in to Teams',
      'not reached': 'Teams could not be reached',
      'claim ran out': 'It took too long to get its turn',
      'sending is off': 'Sending was switched off',
    },
    status: (status: string) => `Teams answered with status ${status}`,
    /** What to do; for a reason of its own where that calls for something else. */
    cures: {
      planned: null,
      deferred: 'Nothing to do: the card leaves on their next working morning.',
      sending: null,
      sent: null,
      answered: null,
      'not this month': null,
      'not needed': null,
      excused: null,
      missed:
        'Nothing to do in this cycle. They can say check in at any time, and are asked in the next one.',
      unknown:
        'Nothing to do: on the working morning after, a card asks once more that reads well either way.',
      blocked:
        'Ask them to unblock Counterpart in Teams and to write it a word; then resend, and they are asked in this cycle.',
      'not installed':
        'Install Counterpart for them in the Teams admin centre, then resend. They can then also say check in.',
      failed:
        'Resend. If it fails again, tell whoever runs Teams what it answered; the person can say check in.',
      cancelled: null,
    },
    curesFor: {
      'cycle cancelled': 'Resume the cycle, and they are asked after all.',
      paused: 'Nothing to do: they are asked again once their pause is over.',
      'paused for all': 'Let people be asked again in the settings.',
      'sign-in failed':
        'It is tried again by itself. If this stays, check BOT_APP_ID and its secret or identity.',
      'not reached': 'It is tried again by itself. If this stays, check that the service reaches Teams.',
      'claim ran out': 'It is tried again by itself.',
      'sending is off':
        'After a restore leave it: most got this card before. Once SENDING is on, send again to the failed only if they did not.',
      'status 429': 'It is tried again by itself, as soon as Teams allows.',
      'status 401':
        'It is tried again by itself. If this stays, check BOT_APP_ID and its secret or identity.',
      'status 412': 'It is tried again by itself.',
    },
    /** Of what did not arrive, or may not have, where it is sent by nobody any more. */
    cureTooLate:
      'Nothing to do any more: the time to ask is over. They can say check in at any time, and are asked in the next cycle.',
    alarm:
      'Asking has paused by itself: Teams refused more than a fifth of the cards of a minute. Open the cycle to see whom and why, put that right, and resume it.',
    /** Why an order for a cycle was refused, and what to do. */
    refusals: {
      unknown: () => 'There is no such cycle. Choose one from the list.',
      over: () => 'This cycle is over: nobody is asked in it any more. Choose the one that runs.',
      'not open yet': ({ day }: { day: string }) =>
        `This cycle has not begun. It opens on ${day}; from then on people can be asked in it.`,
      paused: () => 'This cycle is paused. See why, put it right, and resume it first.',
      cancelled: () => 'This cycle is cancelled. Resume it first.',
      'paused for all': () => 'Asking is paused for everybody. End that pause in the settings first.',
    },
    control: {
      paused: {
        'by hand': 'Paused by an administrator. Nobody is asked until it is resumed.',
        'many refusals':
          'Paused by itself: Teams refused more than a fifth of the cards of a minute. See below whom it refused and why, put that right, and resume.',
      },
      cancelled: {
        'by hand':
          'Cancelled by an administrator. Nobody is asked any more; cards that arrived can be answered.',
        'many refusals': 'Cancelled. Nobody is asked any more; cards that arrived can be answered.',
      },
    },
  },
  /** Work of the service that failed too often and was set aside. */
  setAside: {
    what: {
      'plan-shard': 'Plan a part of a cycle: who is asked and when',
      'send-shard': 'Send what is due in a part of a cycle',
      'ask-again': 'Ask somebody once more',
      asking: 'Plan anew after a change of the settings',
      retention: 'Look for what has had its time',
      'retain-next': 'Remove what has had its time, with a few at a time',
      'retain-people': 'Remove what has had its time with some people',
      'forget-people': 'Forget who left long ago',
      'retain-accesses': 'Remove notes of who looked at some people that have had their time',
      'retain-customers': 'Remove what has had its time with some customers',
      'retain-delivery': 'Leave of the delivery of a cycle the numbers alone',
      'publish-feelings': 'Show what a team felt, where enough of it told',
      'gather-feelings': 'Add up what teams felt, for customers and everybody',
      erase: 'Erase somebody everywhere',
      'make-files': 'Make the files with everything about somebody that were asked for',
      'forget-file': 'Let go of such a file',
      access: 'Note who looked at or changed what is stored about somebody',
      'note-import': 'Note for people that an import changed their data',
      visibility: 'Tell everybody who is seen now',
      'tell-visibility': 'Tell some of everybody who is seen now',
      'visit-over': 'Count a visit that is over, and ask how it was',
      attendance: 'Read who was in the meeting of a visit',
      'look-at-visit': 'Look at the event of a visit in Outlook',
      brief: 'Tell somebody what to know before a visit',
      'redraw-brief': 'Show in the chat that a visit was moved or called off',
      'look-at-visits': 'Look at the events of somebody’s visits in Outlook',
      subscription: 'Let Outlook tell of changes to somebody’s visits',
      debrief: 'Ask somebody how a visit was',
      pair: 'Bring the copies of a pair up to date',
      'pair-day': 'Do what falls on a day in the life of a pair',
      contact: 'End the pairs of a contact who left',
      employee: 'End the pairs of a colleague who left',
      'person-day': 'Ask somebody again after their pause',
      handover: 'Hand a pair over',
      'undo-import': 'Undo an import',
      news: 'Tell somebody news of a pair',
      'follow-up': 'Bring the copies of a promise up to date',
      promise: 'Bring a promise to whom it was given, and tell them',
      'read-directory': 'Read the employees from Entra',
      retitle: 'Place the people of a job title',
      customer: 'Bring the line of a customer up to date',
      'look-after': 'Look what wants attention at customers',
      visit: 'Bring the copies of a visit up to date, and finish it',
      answer: 'Store what a customer said of a visit',
      poll: 'Look at a question to contacts which time suits',
      checkin: 'Bring the copies of an answer up to date',
      redraw: 'Show in the chat what is stored by now',
      install: 'Install Counterpart for somebody, and send their card',
      'move-cycle': 'Do what an administrator asked for to a cycle',
      'move-shard': 'Do what an administrator asked for to a part of a cycle',
    },
    unreadable: 'A message that cannot be read',
    reason: (kind: string) =>
      `It failed again and again (${kind}); the log says more. Once the cause is gone, do it once more.`,
    reasonUnfinished:
      'Whoever began it never came to an end, fifty times. Look in the log for what ended the service, then do it once more.',
    reasonUnreadable: 'No service of this version wrote it. To do it once more takes it off this list.',
  },
  /** Why a guess was not shared, or is still (6.2). */
  sharing: {
    refusals: {
      'not yours': 'This is not an answer of yours. Open your page anew.',
      closed: 'This month is closed, so what is shared of it stays as it is.',
      'not answered': 'There is nothing to share yet: first say how they seemed.',
    },
  },
  /** What is stored about people, in files for them, and what stands where somebody was (6.4). */
  personalData: {
    erased: 'Erased person',
    left: 'Former colleague',
    chat: 'What Counterpart stored about you was erased, so nothing is stored or asked any more. If you are back, ask an administrator to lift that.',
    notIncluded: {
      employee:
        'Private notes, how they felt, what they guessed, whether and why they were silent or are not asked, and who looked at their data are given to nobody but themselves, on their own page.',
      contact:
        'What they showed or wrote about a visit without their name under it stands beside no name, so it is not given.',
    },
    notRead: (n: number) =>
      `${n === 1 ? 'A stored row' : `${thousands(n)} stored rows`} could not be read, so that nobody can tell whether anything of this person stands there. Whoever runs Counterpart is told.`,
    refusals: {
      'not found': 'Nobody with this id is known any more. They may have been erased already; search again.',
      failed:
        'Something that is stored could not be told. Ask for the file once more; if that fails again, tell whoever runs Counterpart.',
      yourself: 'Nobody erases themselves while they look after it. Ask another administrator.',
      'under way': 'Another administrator is erasing them already. Nothing is left for you to do.',
    },
    /** Every kind of row, in words. */
    kinds: {
      employees: 'Profile of an employee',
      employeeList: 'Line in the list of all employees',
      emails: 'Whose an e-mail address is',
      customers: 'Customer, and who is answerable for it',
      customerList: 'Line in the list of all customers, with what wants attention',
      contacts: 'Person at a customer',
      members: 'Place in the team of a customer',
      snapshots: 'What a file or the directory last said of somebody',
      titles: 'Job title whose function was not clear',
      erased: 'That somebody was erased, as a hash',
      erasures: 'Erasure that runs, or was done',
      leavers: 'Who left so long ago that they are being forgotten',
      personFiles: 'That a file with everything about somebody was asked for',
      fileParts: 'What such a file holds',
      lookClaims: 'That somebody looks at everything there is at the moment',
      undoLog: 'What an import wrote, for whoever takes it back',
      imports: 'Import, and who started it',
      importClaims: 'Who imports at the moment',
      directoryRuns: 'How far the directory was read',
      changePages: 'Who changed in the directory, until it is taken up',
      profilePages: 'What the directory said, until it is taken up',
      pairs: 'Pair of an employee and a contact',
      pairCopies: 'Pair, as the employee reads it',
      placesOfContact: 'How many pairs a contact has',
      placesOfEmployee: 'How many pairs an employee has',
      marks: 'That two people must be paired, or must not',
      handovers: 'Handing a pair over to a successor',
      news: 'Message in chat about a pair or a visit',
      cycles: 'Round of check-ins, and who paused it',
      cycleCounts: 'How a round of check-ins was delivered, in numbers',
      askSettings: 'How people are asked, and who set it',
      preferences: 'Pause, opting out and language',
      checkins: 'Answer to a check-in, or a conversation told',
      prompts: 'Card that asked, and whether it arrived',
      months: 'Line of a month in the overview',
      conversations: 'Conversation on the customer’s page',
      followUps: 'Open promise on the overview',
      handedFollowUps: 'Promise taken over with a pair, or given',
      references: 'How somebody is reached in Teams',
      departments: 'Department there is',
      setAside: 'Work of the service that failed too often',
      due: 'Work that waits for its time',
      visits: 'Visit',
      visitCopies: 'Visit, as who takes part reads it',
      scopeVisits: 'Visit on the overview of a team',
      takenOfContact: 'Times that visits take of a contact',
      takenOfEmployee: 'Times that visits take of an employee',
      polls: 'Question to contacts which time suits',
      pollCopies: 'Such a question, as who takes part reads it',
      holds: 'Time held in a calendar',
      briefCards: 'Card before a visit, and whether it arrived',
      notes: 'Notes of a visit',
      attendance: 'Who was at a visit, as Teams says',
      standIns: 'Who stood in for somebody at a visit',
      customerAnswers: 'What a contact said of a visit',
      decisions: 'Decision about a customer, and what it rests on',
      subscriptionRows: 'That a calendar tells of changes',
      published: 'Feelings as they were shown, in numbers',
      gathered: 'Feelings as they are shown of customers and of everybody, in numbers',
      scopeAnswers: 'What customers said, as numbers are made of it',
      counted: 'Month that is over, in numbers of departments',
      stale: 'That such numbers are out of date',
      scopeCounted: 'Month that is over, in numbers of a team',
      scopeStale: 'That such numbers of a team are out of date',
      visibility: 'Who is seen, and who set it',
      accesses: 'Who looked at or changed what is stored about somebody',
      contactUses: 'When something last went on with a contact',
      allowance: 'How fast cards are sent',
      restored: 'That there was a restore, until what fell due since is given up',
    },
  },
  /** Why a decision was not noted (5.6). */
  decisions: {
    refusals: {
      'future day': 'That day is still to come. Choose the day on which it was decided.',
      'evidence gone':
        'Something that you chose is not there any more. Look at what is there now, and choose again.',
    },
  },
  /** Why who is seen was not changed (6.2). */
  visibility: {
    refusals: {
      'changed meanwhile': 'Somebody else changed this meanwhile. Look at what holds now, then decide again.',
      'no agreement':
        'Say with whom it was agreed and when: without an agreement names of those who did not speak are never shown.',
      'agreed later': 'The agreement has a day that is still to come. Record it once it is made.',
    },
  },
  /** What a contact wants of us (6.4). */
  objection: {
    refusals: {
      'contact unknown': 'This contact is not there any more. Go back to the customer and look again.',
      'not allowed':
        'Only the counterparts of a contact, the customer’s owner, its team and administrators note this. Tell one of them.',
      'only administrators':
        'Only an administrator takes this back, and only when the contact says so. Ask one.',
    },
  },
  /** That the service does not get on with its work; for administrators. */
  workAlarm: (waiting: number, minutes: number) =>
    minutes > 0
      ? `${waiting} pieces of work wait, the oldest for ${minutes} minutes. Cards, visits and imports come late until somebody looks: see that an instance runs and that storage answers.`
      : `${waiting} pieces of work wait, more than are done in time. Cards, visits and imports come late: let more instances run.`,
  /** What the alarms of a customer say, and what to do (1.6, 1.7). */
  alarms: {
    'no owner': ({ left }: { left: boolean }) =>
      left
        ? 'Its owner has left. Name somebody who is answerable for it.'
        : 'Nobody is answerable for it. Name an owner.',
    'owner silent': ({ days }: { days: number }) =>
      `Its owner has had no conversation with it for ${days} days. One call is enough, or name another owner.`,
    'contact load': (load: { contactName: string; total: number; most: number }) =>
      `${load.contactName} is approached ${load.total} times this month, at most ${load.most} is good. Pause or end a pair, or put two visits together.`,
    'nobody after a leaver': (pair: {
      side: 'employee' | 'contact'
      employeeName: string
      contactName: string
    }) =>
      pair.side === 'employee'
        ? pair.employeeName
          ? `${pair.contactName} has no counterpart since ${pair.employeeName} left. Hand the pair over to a colleague.`
          : `${pair.contactName} has no counterpart any more. Pair them with a colleague.`
        : `${pair.contactName} has left, and ${pair.employeeName || 'a colleague'} has no counterpart since. Hand the pair over to whoever follows there.`,
    'promises of a leaver': (pair: { employeeName: string; contactName: string; promises: number }) =>
      `${pair.employeeName} has left, and ${pair.promises === 1 ? 'a promise' : `${pair.promises} promises`} to ${pair.contactName} ${pair.promises === 1 ? 'is' : 'are'} still open. Hand the pair over, so that somebody keeps ${pair.promises === 1 ? 'it' : 'them'}.`,
    'one department': ({ department }: { department: string }) =>
      `Everybody in its team is from ${department}. Add somebody from another department.`,
  },
  /** Reading the employees from Entra: why it failed, and what to do (1.2). */
  directory: {
    notConnected:
      'No group of employees is set. Give EMPLOYEE_GROUP the object id of a group in Entra, or import people from a file.',
    reasons: {
      permission: () =>
        'Entra refused. Grant the app the permissions User.Read.All and GroupMember.Read.All (application) in Entra, with the consent of an administrator, and read again.',
      'sign-in': () =>
        'The service could not sign in to Entra. Check its registration and secret, and read again.',
      throttled: () =>
        'Entra asked for a pause again and again. It is read again tonight; nothing was changed.',
      unreachable: () =>
        'Entra did not answer. It is read again tonight, or when you say so; what was not read is unchanged.',
      'group unknown': () =>
        'Entra does not know the group of employees. Check EMPLOYEE_GROUP: it is the object id of a group that still exists. Nobody was ended.',
      mailboxes: () =>
        'Time zones and working hours could not be read from mailboxes; everything else was. Grant the app the permission MailboxSettings.Read (application), or add the mailboxes to its scope.',
      'too many leave': ({ leaving, of }: { leaving: number; of: number }) =>
        `${leaving} of ${of} people would leave at once, which is more likely a mistake in the group than the truth, so nothing was changed. Look at the group in Entra. If they did leave, read again and confirm it.`,
    },
  },
  /** Why an owner was not named (1.7). */
  cadence: {
    'not allowed':
      'Only the owner, the customer team or an administrator can say how often people speak. Ask one of them.',
    'customer unknown': 'This customer is not known any more. Go back to the list of customers.',
  },
  owner: {
    'not allowed': () =>
      'Only the owner, a leader in the customer team or an administrator can name the owner. Ask one of them.',
    'customer unknown': () => 'This customer is not known any more. Go back to the list of customers.',
    'employee unknown': () => 'This person is not known any more. Choose somebody from the list.',
    'employee left': ({ name }: { name: string }) => `${name} has left. Choose somebody who is here.`,
  },
  /** Errors of the HTTP API: what went wrong and what to do. */
  /** How people are asked, and who is asked when (2.1, 2.6, 2.10). */
  asking: {
    refusals: {
      'changed meanwhile':
        'Somebody else changed these settings since you opened them. Look at them again, then change what you need.',
      'not yours': 'You are not among the imported people yet. Ask an administrator to import you.',
      'day not after today': 'Choose a day after today: on it you are asked again.',
      'day too far': 'Choose a day within a year. If you want to be asked nothing at all, opt out.',
    },
    /** Why somebody is not asked in a cycle, to an administrator. */
    notDue: {
      'no pair': 'They have no counterpart. Pair them, and they are asked.',
      'pair paused': 'Their pairs are paused. They are asked again when a pair resumes.',
      'not this cycle':
        'Nothing of theirs is asked about in this cycle: a quarter has its own month, and what began after the ask day waits for the next cycle.',
      'no day left': 'Too few working days are left in this cycle. They are asked in the next one.',
      paused: 'They asked for a pause. It ends by itself.',
      'opted out': 'They do not want to be asked.',
      left: 'They have left.',
      'not in a wave': 'Their department is in no wave yet. Add it in the settings.',
      'paused for all': 'Asking is paused for everybody. Go on in the settings.',
      'cycle cancelled': 'This cycle is cancelled. Resume it, and they are asked.',
      'cycle paused': 'This cycle is paused. Resume it, and they are asked.',
      'already spoke': 'They have already said how it was. There is nothing left to ask.',
      away: 'By their calendar they are out of office until too little of the cycle is left.',
    },
    /** Why somebody is asked later than on the ask day, to an administrator. */
    later: {
      weekend: 'The ask day is at the weekend where they are.',
      'public holiday': 'The ask day is a public holiday where they are.',
      'company holiday': 'The ask day is a company holiday.',
      'out of office': 'By their calendar they are out of office until then.',
      'out of hours': 'It was too late in their day.',
      paused: 'They asked for a pause until then.',
    },
    unreachable: 'The card cannot reach them: they do not have Counterpart in Teams.',
    noDryRun: 'There is no such cycle, or it is over. Choose the present one or one to come.',
  },
  /** The columns of exported files. */
  exports: {
    overview: [
      ...['Month', 'Asked', 'Spoke'],
      ...['Visits of one department', 'Visits of two', 'Visits of three or more'],
      ...['Promises kept in time', 'Promises kept late', 'Promises late', 'Promises open'],
    ],
    followUps: ['Customer', 'Promise', 'Due', 'Promised by'],
    customer: [
      ...['Day', 'Who of us', 'Department', 'With whom', 'How', 'What was heard', 'Kind', 'Concerns'],
      ...['Promise', 'Due', 'Kept'],
    ],
  },
  problems: {
    'no counterpart there':
      'They have no counterpart at this customer, so no card would remind them. Choose somebody who has one.',
    'changed since': 'Somebody kept this promise or gave it on since, so it stays as it is.',
    'not signed in': 'Sign in again: the token is missing, has expired, or is not meant for this service.',
    'not allowed': 'Your role does not allow this. Ask an administrator.',
    'not an employee': 'You are not among the imported people yet. Ask an administrator to import you.',
    'not found': 'There is nothing here that you can see. Check the address.',
    'wrong input': (where: string, what: string) => `Correct ${where}: ${what}.`,
    'not JSON': 'Send a JSON object as application/json.',
    'not CSV': 'Send the file as text/csv.',
    encoded: 'Send the body as it is, without Content-Encoding.',
    'too large': (limit: string) => `The body is too large; the limit is ${limit}.`,
    'too slow': 'The body did not arrive in time. Try again.',
    'too deep': 'The JSON is nested too deeply.',
    'too often': 'That was too much at once. Wait a second, then try again.',
    'wrong method': 'This address does not know that method. See /api/openapi.json.',
    'storage down': 'Storage does not answer at the moment. Try again in a moment.',
    surprise:
      'Something went wrong on our side. Try again; if it stays, give the instance id to your administrator.',
  },
  /** The tab. */
  tab,
}
export type Texts = typeof en

type MailTrouble =
  | 'consent'
  | 'sign in'
  | 'no account'
  | 'permission'
  | 'throttled'
  | 'no mailbox'
  | 'unreachable'
  | 'refused'
  | 'interrupted'
/** Why a handover was not begun: the mail that was to come first surely did not leave. */
const mailTroubles: Record<MailTrouble, string> = {
  consent:
    'The mail was not sent, as you have not let Counterpart send mail for you. Nothing was changed. Allow it, or tell the contact yourself.',
  'sign in':
    'The mail was not sent, as your organisation wants to be sure that it is you. Nothing was changed. Sign in again, or tell the contact yourself.',
  'no account':
    'The mail was not sent, as your account is not known to sign-in here. Nothing was changed. Tell the contact yourself.',
  permission:
    'The mail was not sent, as Counterpart may not send mail here. Nothing was changed. Ask an administrator, or tell the contact yourself.',
  throttled: 'The mail was not sent, as Outlook is busy. Nothing was changed. Try again in a minute.',
  'no mailbox':
    'The mail was not sent, as you have no mailbox. Nothing was changed. Tell the contact yourself.',
  unreachable:
    'The mail was not sent, as Outlook does not answer. Nothing was changed. Try again in a minute.',
  refused:
    'Outlook did not take the mail. Nothing was changed. Look at the address, or tell the contact yourself.',
  interrupted: 'This was interrupted before the mail was sent. Nothing was changed. Try again.',
}
type CalendarTrouble =
  | ('consent' | 'sign in' | 'no account' | 'no mailbox')
  | ('permission' | 'registration' | 'throttled' | 'unreachable' | 'gone' | 'refused')
/** Somebody whom sign-in does not let act, though the tab opened for them. */
const noAccount =
  'Sign-in does not know your account in this organisation, or keeps it out of Counterpart. Ask an administrator to look at your account.'
/** The app itself, whom sign-in lets in nowhere. */
const noRegistration =
  'Sign-in does not let Counterpart in. Ask an administrator to look at its registration, and to renew the secret of that.'
type Row = Record<string, string>
type Hinted = { value: string; hint: string | null }
/** Why a text is no e-mail address, and what to do. */
const EMAIL_FAULTS = {
  'no at': 'is not an e-mail address: it has no @. Write it like name@customer.example.',
  'two ats': 'is not an e-mail address: it has more than one @. Take out what is too much.',
  'nothing before': 'is not an e-mail address: nothing stands before the @. Fill in whose it is.',
  'nothing after': 'is not an e-mail address: nothing stands after the @. Fill in the domain.',
  'no ending': 'is not an e-mail address: its domain has no ending such as .com. Add it.',
  dots: 'is not an e-mail address: a dot is too much in it. Take it out.',
  space: 'is not an e-mail address: it has a space in it. Take it out.',
  sign: 'is not an e-mail address: it holds a character that addresses do not have. Correct it.',
  several: 'are several e-mail addresses. Keep the one to write to.',
  'with name': 'is a name and an e-mail address. Keep only what stands between < and >.',
  'no reply': 'is an address at which nobody reads mail. Fill in the address of the person.',
}
type Told = {
  headline: (contact: string, other: string, customer: string) => string
  detail: (contact: string, title: string, customer: string) => string
}
type Full = { name: string; limit: number }

/** A column as people write its name. */
function titled(column: string): string {
  return column.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase())
}

function notSent(why: string): string {
  if (why === 'consent')
    return 'You have not let Counterpart send mail for you: allow it, or send the text yourself.'
  if (why === 'sign in')
    return 'Your organisation wants to be sure that it is you: sign in again, or send the text yourself.'
  if (why === 'no account') return noAccount
  if (why === 'permission')
    return 'Counterpart may not send mail for you: an administrator can allow it (Mail.Send), or send the text yourself.'
  if (why === 'no mailbox') return 'You have no mailbox that it could be sent from: send the text yourself.'
  if (why === 'throttled') return 'Your mailbox sends too much at the moment. Try again in a few minutes.'
  if (why === 'unreachable') return 'Outlook cannot be reached. Try again in a moment.'
  return 'Outlook refused it: look at the address of the contact, or send the text yourself.'
}

/** `Ada Boss (ada@ours.example)`, as far as either is known. */
function nameOfRow(name: string | undefined, email: string | undefined): string {
  return name && email ? `${name} (${email})` : name || email || ''
}

function nameOfContact(row: Row): string {
  const name = [row['first name'], row['last name']].filter(Boolean).join(' ')
  return nameOfRow(name || row['full name'], row.email)
}

/** Stored values whose name is none that people use. */
const VALUE_NAMES: Record<string, string> = {
  ...{ leftOn: 'who has left', objectedOn: 'their objection', does: 'what they do for the customer' },
  ...{ ownerId: 'the owner', ownerSince: 'the owner', share: 'the link to the team page' },
  ...{
    email: 'the e-mail address',
    functionBy: 'function',
    locale: 'language',
    from: 'where they come from',
  },
  ...{ managerEmail: 'the manager', managerId: 'the manager', leader: 'who reports to them' },
  ...{ hours: 'working hours', employeeId: 'the employee', customerId: 'the customer' },
  ...{ customerName: 'the name of the customer', contactId: 'the contact', contactTitle: 'job title' },
  ...{ contactName: 'the name of the contact', reasons: 'why they fit', status: 'how the pair stands' },
  ...{ since: 'since when they are paired', until: 'until when it is paused', tells: 'who hears of it' },
  ...{ introducedOn: 'the introduction', linkNonce: 'the introduction', introduction: 'the introduction' },
  ...{ heirOf: 'what was handed over', endedOn: 'the end of the pair', endReason: 'the end of the pair' },
  ...{ endNote: 'the end of the pair', endedFrom: 'the end of the pair' },
}

/** What a stored value is called, as in `Somebody changed job title since`. */
function valueName(name: string): string {
  return VALUE_NAMES[name] ?? name.replaceAll(/(?<!^)([A-Z])/g, ' $1').toLowerCase()
}

function didYouMean(hint: string | null, example: string): string {
  return hint ? `. Did you mean ${hint}?` : `. Write it like ${example}.`
}

/** So many departments are named in a sentence. */
const MOST_DEPARTMENTS = 6

/** Names as one says them: Ada, Ben and Cleo. */
function listed(names: readonly string[], word: 'and' | 'or' = 'and'): string {
  const type = word === 'and' ? 'conjunction' : 'disjunction'
  return new Intl.ListFormat('en-GB', { type }).format(names)
}

/** Made by a function, as it is wanted before what stands below it is there. */
function saidPeriods(): { words: string; period: SaidPeriod }[] {
  const plain = (['today', 'tomorrow', 'this week', 'next week', 'this month', 'next month'] as const).map(
    (code) => ({ words: code, period: { code } }),
  )
  const days = WEEKDAYS.flatMap((name, at) => [
    ...['', 'on ', 'this '].map((before) => ({
      words: `${before}${name}`,
      period: { code: 'weekday', weekday: at + 1 } as const,
    })),
    ...[`next ${name}`, `${name} next week`, `on ${name} next week`].map((words) => ({
      ...{ words, period: { code: 'weekday of next week', weekday: at + 1 } as const },
    })),
  ])
  const months = MONTHS.flatMap((name, at) =>
    ['in ', 'next ', ''].map((before) => ({
      words: `${before}${name}`,
      period: { code: 'month', month: at + 1 } as const,
    })),
  )
  return [...plain, ...days, ...months]
}

function spanUnits(): Record<string, SpanUnit> {
  const units = ['days', 'weeks', 'months', 'years'] as const
  return Object.fromEntries(
    units.flatMap((unit) => [
      [unit, unit],
      [unit.slice(0, -1), unit],
    ]),
  )
}

function pastDays(): { words: string; day: PastDay }[] {
  const daysAgo = { 'just now': 0, today: 0, yesterday: 1, 'the day before yesterday': 2 }
  const near = ['this morning', 'this afternoon', 'at noon'].map((words) => ({ words, day: { daysAgo: 0 } }))
  const counted = Object.entries(daysAgo).map(([words, days]) => ({ words, day: { daysAgo: days } }))
  const weekdays = WEEKDAYS.flatMap((name, at) =>
    ['on', 'last', 'on last', 'this'].map((word) => ({ words: `${word} ${name}`, day: { weekday: at + 1 } })),
  )
  return [...near, ...counted, ...weekdays]
}

const isOrAre = (names: readonly string[]) => (names.length === 1 ? 'is' : 'are')

/** A zone as people call it: the city in its name. */
function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

const times = (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`)
type Known = { paired: boolean; recent: boolean; forbidden: boolean; months: number }
/** `Is a counterpart of somebody`; a pair that ended says how long it may not come again (1.4). */
const knownLately = ({ paired, recent, forbidden, months }: Known) => {
  const said = forbidden ? 'Must not be paired with somebody, as was said, and is' : 'Is'
  if (!recent) return `${said} already a counterpart of somebody`
  const rest = `A pair that ended is not suggested again for ${months === 1 ? 'a month' : `${months} months`}`
  const lately = `${rest}: ${paired ? 'is or was' : 'was'} a counterpart of somebody`
  return forbidden ? `Must not be paired with somebody, as was said. ${lately}` : lately
}
const counterparts = (n: number) => (n === 1 ? '1 counterpart' : `${n} counterparts`)

/** A function within a sentence; abbreviations stay as they are. */
function field(job: JobFunction): string {
  const name = tab.functions[job]
  return name === name.toUpperCase() ? name : name.toLowerCase()
}

function languageName(tag: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
}
