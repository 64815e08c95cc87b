import type { App } from '../../src/app.ts'
import type { GuestLanguage } from '../../src/contract/words.ts'
import type { GuestClaim } from '../../src/domain/people/guest-claim.ts'
import type { ShownMember } from '../../src/domain/people/seen-team.ts'
import { allApart, straight } from '../../src/text/apart.ts'
import { guestTexts, sayGuestDay } from '../../src/text/guests.ts'
import { initialsOf } from '../faces.ts'
import type { GuestTurn, GuestView } from '../guest.ts'
import { type Html, html } from '../guest-page.ts'

type TeamClaim = Extract<GuestClaim, { kind: 'team' }>

/** One clear pixel, so that the initials below show where a photo would be, and no sign of a broken picture. */
const NO_FACE = {
  photo: Buffer.from('R0lGODlhAQABAIAAAAAAAAAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64'),
  type: 'image/gif',
}

/** Who is who, for the customer: our people with their faces, and what each of them does. No form, no addresses. */
export function teamPage({ app }: { app: App }): GuestView<TeamClaim> {
  return {
    async show({ claim, link, language, organisation }: GuestTurn<TeamClaim>) {
      const team = await app.sharedTeam(claim)
      if (!team) return 'dead'
      const { frame, team: words } = guestTexts(language)
      const { byName, customerName, until } = allApart(team)
      const people = team.members.map((member) => personOf(member, { language, link }))
      return {
        language,
        title: words.title(organisation),
        body: html`<p>${words.lead(organisation, customerName)}</p>
${people.length > 0 ? html`<ul class="people">${people}</ul>` : html`<p>${words.nobody}</p>`}`,
        foot: [
          byName && frame.asks(byName, organisation),
          frame.linkEnds(sayGuestDay(until, language)),
          words.noTracking,
        ]
          .filter(Boolean)
          .join(' '),
      }
    },
    async photo({ claim }, face) {
      const found = await app.sharedPhoto(claim, face)
      return found === 'not there' ? null : (found ?? NO_FACE)
    },
  }
}

/** The photo lies over the initials, so that whoever has none, or a slow line, shows those. */
function personOf(member: ShownMember, { language, link }: { language: GuestLanguage; link: string }): Html {
  const { name, jobTitle } = allApart(member)
  const { does, face } = member
  const job = guestTexts(language).functions[member.function]
  const line = [jobTitle, member.function === 'other' ? '' : upperFirst(job)].filter(Boolean).join(' · ')
  const source = `${link}/photo/${encodeURIComponent(face)}`
  return html`<li class="card person">
<div class="face"><span aria-hidden="true">${initialsOf(straight(member.name))}</span><img src="${source}" alt="" width="96" height="96" loading="lazy" decoding="async"></div>
<div><h2 class="name">${name}</h2><p class="quiet">${line}</p>${does && html`<p class="does" dir="auto">${does}</p>`}</div>
</li>`
}

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
