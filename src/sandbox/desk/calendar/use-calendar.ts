import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Appointment, control, type InvitationResponse } from '../control-api.ts'

export const useCalendar = (email: string) =>
  useQuery({ queryKey: ['calendar', email], queryFn: () => control.calendar(email) })

/** Adds an appointment, or changes the one with that id. */
export function useKeepAppointment(email: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, appointment }: { id: string | null; appointment: Appointment }) => {
      if (id === null) await control.addAppointment(email, appointment)
      else await control.changeAppointment(email, id, appointment)
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['calendar', email] }),
  })
}

export function useRemoveAppointment(email: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => control.removeAppointment(email, id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['calendar', email] }),
  })
}

export function useAnswerInvitation(email: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, response }: { id: string; response: InvitationResponse }) =>
      control.answerInvitation(email, id, response),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['calendar', email] }),
  })
}
