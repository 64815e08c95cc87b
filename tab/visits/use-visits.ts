import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { VisitView } from '../../src/contract/visits.ts'
import { call, callFile } from '../api.ts'
import { type Answered, useAnswer } from '../parts/use-answer.ts'
import type { Booking } from './asked.ts'
import { fileNameOf } from './file-name.ts'

/** The list is asked for less often than a single visit that is being booked. */
const LIST_EVERY_MS = 15_000

export function useVisits(): Answered<'listVisits'> {
  return useAnswer('listVisits', {}, { everyMs: LIST_EVERY_MS })
}

export function useVisit(visitId: string): Answered<'getVisit'> {
  return useAnswer('getVisit', { params: { visitId } })
}

export function useBookVisit() {
  const keep = useKeep()
  return useMutation({ mutationFn: (body: Booking) => call('bookVisit', { body }), onSuccess: keep })
}

export function useMoveVisit(visitId: string) {
  const { keep, lookAgain } = useChanged(visitId)
  return useMutation({
    mutationFn: (start: string) => call('moveVisit', { params: { visitId }, body: { start } }),
    onSuccess: keep,
    onError: lookAgain,
  })
}

/** Moves a visit to the time that somebody proposed. */
export function useMoveThere(visitId: string) {
  const { keep, lookAgain } = useChanged(visitId)
  return useMutation({
    mutationFn: (body: { start: string; minutes: number }) =>
      call('moveVisit', { params: { visitId }, body }),
    onSuccess: keep,
    onError: lookAgain,
  })
}

export function useCancelVisit(visitId: string) {
  const { keep, lookAgain } = useChanged(visitId)
  return useMutation({
    mutationFn: (comment: string) => call('cancelVisit', { params: { visitId }, body: { comment } }),
    onSuccess: keep,
    onError: lookAgain,
  })
}

/** Sends again what the calendar did not confirm. */
export function useResumeVisit(visitId: string) {
  const keep = useKeep()
  return useMutation({ mutationFn: () => call('resumeVisit', { params: { visitId } }), onSuccess: keep })
}

/** Fetches the calendar file and offers it as a download (3.9). */
export function useCalendarFile({ id, subject }: VisitView) {
  return useMutation({
    mutationFn: () => callFile('visitCalendarFile', { params: { visitId: id } }),
    onSuccess: (file) => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(file)
      link.download = fileNameOf(subject)
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
    },
  })
}

/** What follows a change; where it failed or is in doubt, the page looks at the visit again. */
function useChanged(visitId: string) {
  const client = useQueryClient()
  const queryKey = ['getVisit', { params: { visitId } }]
  return { keep: useKeep(), lookAgain: () => void client.invalidateQueries({ queryKey }) }
}

/** Keeps what the service answered, so that the page of the visit shows it at once, and asks for all lists anew. */
function useKeep() {
  const client = useQueryClient()
  return (visit: VisitView) => {
    client.setQueryData(['getVisit', { params: { visitId: visit.id } }], visit)
    for (const list of ['listVisits', 'getCustomer', 'teamOverview'])
      void client.invalidateQueries({ queryKey: [list] })
  }
}
