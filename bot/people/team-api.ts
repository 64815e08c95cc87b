import type { App } from '../../src/app.ts'
import type { TeamView } from '../../src/contract/teams.ts'
import type { Actor } from '../../src/domain/people/employee.ts'
import type { Look } from '../../src/domain/people/get-team.ts'
import type {
  Candidate,
  CandidateReason,
  Team,
  TeamGap,
  TeamMember,
  TeamRefusal,
} from '../../src/domain/people/team.ts'
import { say } from '../../src/text/say.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, type Refused, refuse } from '../api.ts'
import { viewContact, viewEmployee } from '../views.ts'

const texts = textsFor('en')

/** Customer teams: shown with their gaps, changed, shared; and the faces of our people. */
export function teamApi({
  app,
}: {
  app: App
}): Pick<Handlers, 'getTeam' | 'changeTeam' | 'shareTeam' | 'employeePhoto'> {
  const show = async (actor: Actor, customerId: string, look?: Look): Promise<TeamView | Refused> => {
    const team = await app.getTeam({ actor, customerId, ...(look && { look }) })
    return team ? viewTeam(team) : refused({ code: 'customer unknown' })
  }
  return {
    getTeam: ({ actor, params: { customerId }, query: { department } }) =>
      show(actor, customerId, department === undefined ? undefined : { department }),
    async changeTeam({ actor, params: { customerId }, body }) {
      const refusal = await app.changeTeam({ actor, customerId, ...body })
      const people = [...body.put.map(({ employeeId }) => employeeId), ...body.remove]
      return refusal ? refused(refusal) : show(actor, customerId, { people })
    },
    async shareTeam({ actor, params: { customerId }, body: { share } }) {
      const refusal = await app.shareTeam({ actor, customerId, share })
      return refusal ? refused(refusal) : show(actor, customerId, { people: [] })
    },
    async employeePhoto({ params: { employeeId } }) {
      const known = await app.isEmployee(employeeId)
      const face = known ? await app.findPhoto(employeeId) : null
      if (face) return face
      return known ? NO_FACE : refuse(404, 'not found', texts.problems['not found'])
    },
  }
}

/** Somebody without a photo is nothing that went wrong: the answer is empty. */
const NO_FACE = { photo: new Uint8Array(), type: 'image/png' }

function viewTeam({ customer, mayChange, departments, left, functions, gaps, link }: Team): TeamView {
  return {
    customerId: customer.id,
    customerName: customer.name,
    mayChange,
    departments: departments.map(({ name, members, candidates }) => ({
      name,
      members: members.map(viewMember),
      candidates: candidates?.map(viewCandidate) ?? null,
    })),
    left: left.map(viewEmployee),
    functions: functions.map((seen) => ({ ...seen, contacts: seen.contacts.map(viewContact) })),
    gaps: gaps.map((gap) => say<TeamGap>(texts.team.gaps, gap)),
    // Whoever may share it may pass it on; the others need not have it.
    link: mayChange && link ? { url: link.url, until: link.until, byName: link.by?.name ?? '' } : null,
  }
}

const viewCandidate = ({ employee, reasons }: Candidate) => ({
  employee: viewEmployee(employee),
  reasons: reasons.map((reason) => say<CandidateReason>(texts.team.reasons, reason)),
})

const viewMember = ({ employee, member, counterparts }: TeamMember) => ({
  ...viewEmployee(employee),
  role: member.role,
  does: member.does ?? '',
  counterparts: counterparts.map(viewContact),
})

function refused(refusal: TeamRefusal): Refused {
  const status = refusal.code === 'not allowed' ? 403 : refusal.code.endsWith('unknown') ? 404 : 409
  return refuse(status, refusal.code, say<TeamRefusal>(texts.team.refusals, refusal))
}
