import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { VisitView } from '../../src/contract/visits.ts'
import { call } from '../api.ts'
import { useAnswer } from '../parts/use-answer.ts'

const EVERY_MS = 10_000

/** What each department heard in a visit, once it is over. */
export const useHeard = ({ id: visitId }: VisitView) =>
  useAnswer('readHeard', { params: { visitId } }, { everyMs: EVERY_MS })

type Said = { there: boolean; standInId?: string | null }
export function useSayAttendance({ id: visitId }: VisitView) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Said) => call('sayAttendance', { params: { visitId }, body }),
    onSuccess: (heard) => {
      client.setQueryData(['readHeard', { params: { visitId } }], heard)
      for (const list of ['getMe', 'getCustomer', 'teamOverview'])
        void client.invalidateQueries({ queryKey: [list] })
    },
  })
}
