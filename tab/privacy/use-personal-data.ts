import { useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  ErasureList,
  FileAnswer,
  FoundView,
  PersonExportView,
} from '../../src/contract/personal-data.ts'
import { call } from '../api.ts'
import { Unreachable } from '../parts/problem.ts'
import { saveFile } from '../parts/save-file.ts'
import { type Answered, EVERY_MS, useAnswer } from '../parts/use-answer.ts'

const SELDOM_MS = 30_000
const KEY = ['listErasures', {}]

/** Looks for people by name or address; nothing of it is kept. */
export function useFindPeople() {
  return useMutation({ mutationFn: (name: string) => call('findPeople', { body: { name } }), gcTime: 0 })
}

/** So often it is asked whether a file is made, and so long; a longer one is fetched by asking again. */
const MADE_MS = 1500
const LONGEST_MS = 600_000

/** Has everything that is stored about somebody made, and offers it as a file (6.4). */
export function useExportPerson({ id }: FoundView) {
  return useMutation({
    mutationFn: () => onceMade(() => call('exportPerson', { params: { personId: id } })),
    onSuccess: saveExport,
    gcTime: 0,
  })
}

/** The same about oneself, private notes included. */
export function useExportMe() {
  return useMutation({ mutationFn: () => onceMade(() => call('exportMe')), onSuccess: saveExport, gcTime: 0 })
}

/** Asks until the file is there; what is being made meanwhile goes on also without anybody asking. */
async function onceMade(ask: () => Promise<FileAnswer>): Promise<PersonExportView> {
  for (const until = Date.now() + LONGEST_MS; Date.now() < until; ) {
    const { file } = await ask()
    if (file) return file
    await new Promise((resolve) => setTimeout(resolve, MADE_MS))
  }
  throw new Unreachable('the file takes long')
}

const saveExport = (file: PersonExportView) =>
  saveFile(
    `counterpart-personal-data-${file.madeOn}.json`,
    new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }),
  )

/** Who is being erased, and when somebody was; often looked at while one goes on. */
export function useErasures(): Answered<'listErasures'> {
  const known = useQueryClient().getQueryData<ErasureList>(KEY)
  const running = known?.erasures.some(({ state }) => state !== 'done') ?? false
  return useAnswer('listErasures', {}, { everyMs: running ? EVERY_MS : SELDOM_MS })
}

export function useErasePerson(done: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (personId: string) => call('erasePerson', { params: { personId } }),
    onSuccess(erasures) {
      client.setQueryData<ErasureList>(KEY, erasures)
      done()
    },
  })
}

/** Lets somebody who was erased be taken in again. */
export function useLiftErasure() {
  return useMutation({
    mutationFn: (address: string) => call('liftErasure', { body: { address } }),
    gcTime: 0,
  })
}
