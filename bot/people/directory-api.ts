import type { App } from '../../src/app.ts'
import type { DirectoryStatus as View } from '../../src/contract/imports.ts'
import type { DirectoryStatus } from '../../src/domain/people/ask-directory.ts'
import { say } from '../../src/text/say.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, refuse } from '../api.ts'

/** The employees in Entra: how far they are read, and reading them now (1.2). */
export function directoryApi({
  app,
}: {
  app: Pick<App, 'directoryStatus' | 'askDirectory'>
}): Pick<Handlers, 'directoryStatus' | 'readDirectory'> {
  const { directory } = textsFor('en')
  return {
    async directoryStatus() {
      return inWords(await app.directoryStatus())
    },
    async readDirectory({ actor, body }) {
      const status = await app.askDirectory({ ...body, byId: actor.employeeId })
      return status.connected ? inWords(status) : refuse(409, 'not connected', directory.notConnected)
    },
  }
}

function inWords({ reason, ...status }: DirectoryStatus): View {
  const manyLeave = reason?.code === 'too many leave'
  return { ...status, manyLeave, reason: reason && say(textsFor('en').directory.reasons, reason) }
}
