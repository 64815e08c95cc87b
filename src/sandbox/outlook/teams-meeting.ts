import { createHash } from 'node:crypto'

/** The address at which a Teams meeting is joined; it follows from the meeting's iCalUId. */
export function joinUrlOf(iCalUId: string, tenantId: string, organiserId: string): string {
  const thread = createHash('sha256').update(iCalUId).digest('base64url')
  const context = encodeURIComponent(JSON.stringify({ Tid: tenantId, Oid: organiserId }))
  return `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${thread}%40thread.v2/0?context=${context}`
}

/** What Teams writes under the text of a meeting; who takes it away takes away the meeting's place. */
export function joinBlob(joinUrl: string): string {
  return [
    '<br>\n<div>________________________________________________________________________________</div>',
    '<div>Microsoft Teams meeting</div>',
    `<div><a href="${joinUrl.replaceAll('&', '&amp;')}">Join the meeting now</a></div>`,
  ].join('\n')
}

export const hasJoinBlob = (html: string, joinUrl: string): boolean =>
  html.includes(joinUrl.replaceAll('&', '&amp;')) || html.includes(joinUrl)
