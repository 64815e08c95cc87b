import { type Asked, type AskingWorld, askingWorld } from './asking-world.ts'

const START = '2026-11-02T08:00:00.000Z'
/** The last evening of the cycle. */
export const END = '2026-11-30T22:00:00.000Z'

/** A November in which some people are asked, with what one of them does and gets. */
export async function november(people: readonly Asked[]) {
  const here: AskingWorld = await askingWorld({ start: START, people })
  const keyOf = async (name: string) => {
    const { id: pairId } = await here.pairOf(name)
    return { employeeId: here.idOf(name), cycleId: '2026-11', pairId }
  }
  return {
    here,
    /** Their check-in with their first counterpart. */
    keyOf,
    /** The cards that somebody was sent: when, and about how many counterparts. */
    cards: (name: string) =>
      here.state.sent
        .filter((card) => card.name === name)
        .map(({ at, contacts }) => `${at.slice(5, 16)} ${contacts.length}`),
    /** Says `Not yet`; the day on which they are asked again, or why not. */
    async notYet(name: string, onDay: string | null = null) {
      const said = await here.app.sayNotYet({ ...(await keyOf(name)), onDay })
      await here.settle()
      return said.ok ? said.againOn : said.reason
    },
  }
}
export type November = Awaited<ReturnType<typeof november>>
