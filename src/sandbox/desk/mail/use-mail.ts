import { useQuery } from '@tanstack/react-query'
import { control, type Mail } from '../control-api.ts'
import { useOpenedMail } from './opened-mail.ts'

/** A mailbox, newest first. */
export const useMail = (email: string) =>
  useQuery({
    queryKey: ['mail', email],
    queryFn: () => control.mail(email),
    enabled: email !== '',
    select: newestFirst,
  })

/** How many mails somebody has not opened. */
export function useUnreadMail(email: string): number {
  const mails = useMail(email).data ?? []
  const opened = useOpenedMail(email)
  return mails.filter(({ id }) => !opened.has(id)).length
}

const newestFirst = (mails: Mail[]) => mails.toReversed()
