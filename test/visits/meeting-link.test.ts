import { deepEqual, equal, ok } from 'node:assert/strict'
import { eventBody } from '../../src/adapters/graph/event-body.ts'
import { meetingLinkIn } from '../../src/contract/meeting-link.ts'
import type { NewEvent } from '../../src/domain/visits/ports.ts'

const HOSTS = ['zoom.us', 'meet.google.com', 'webex.com', 'teams.microsoft.com']
const event: NewEvent = {
  ...{ transactionId: 't', subject: 's', agenda: 'Plans', link: 'https://tab.example', linkText: 'open' },
  ...{ start: '2026-11-24T10:00:00', end: '2026-11-24T10:45:00', timeZone: 'Europe/Amsterdam' },
  ...{ attendees: [], meetingLink: null },
}

describe('a pasted link to a meeting (3.4)', () => {
  it('leads to Zoom, Meet, Webex or Teams, or to a place of its own below them', () => {
    const links = [
      'https://zoom.us/j/91234567890?pwd=abc',
      'https://acme.zoom.us/my/eve',
      'https://meet.google.com/abc-defg-hij',
      'https://acme.webex.com/meet/eve',
      'https://teams.microsoft.com/l/meetup-join/19%3ameeting',
    ]
    deepEqual(
      links.map((link) => meetingLinkIn(` ${link} `, HOSTS)),
      links,
    )
  })

  it('is no other address, nor one that only looks like it', () => {
    for (const link of [
      ...['zoom.us/j/1', 'http://zoom.us/j/1', 'javascript:alert(1)', 'https://evil.example/zoom.us'],
      ...['https://notzoom.us/j/1', 'https://zoom.us.evil.example/', 'https://zoom.us@evil.example/j/1'],
      ...['https://eve:secret@zoom.us/j/1', 'https://zoom.us:8443/j/1', ''],
      ...['https://zoom.us', 'https://zoom.us/', 'https://zoom.us/?pwd=abc'],
    ])
      equal(meetingLinkIn(link, HOSTS), undefined, link)
  })

  it('is found in an invitation that is pasted whole', () => {
    const link = 'https://acme.zoom.us/j/9?pwd=a'
    for (const text of [
      ...[
        `${link}\nPasscode: 12`,
        `Join Zoom Meeting ${link}`,
        `Join here: ${link}.`,
        `${link} \r\n\r\nID: 9`,
      ],
      `Eve invites you.\nHelp: https://help.example/zoom\n\nJoin\n${link}\n\nNumbers: https://zoom.us/u/k`,
      `Need help?<https://aka.example/help>\nJoin the meeting now<${link}> Passcode: 12`,
    ])
      equal(meetingLinkIn(text, HOSTS), link, text)
  })

  it('is refused where words follow it in its line, as what was the next line may be in it', () => {
    for (const text of [
      'https://zoom.us/j/9?pwd=aPasscode: 12',
      'https://zoom.us/j/9?pwd=a b\nhttps://zoom.us/u/k',
    ])
      equal(meetingLinkIn(text, HOSTS), undefined, text)
  })

  it('stands in place and text of the event, which then makes no meeting in Teams', () => {
    const body = eventBody({ ...event, meetingLink: 'https://zoom.us/j/1?a=1&b=2' })
    equal(body.isOnlineMeeting, undefined)
    equal(body.location?.displayName, 'https://zoom.us/j/1?a=1&b=2')
    ok(body.body?.content?.includes('<a href="https://zoom.us/j/1?a=1&amp;b=2">'))
    equal(eventBody(event).isOnlineMeeting, true)
  })
})
