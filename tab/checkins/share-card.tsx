import { Switch } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CheckinView } from '../../src/contract/checkins.ts'
import { call } from '../api.ts'
import { Announcement } from '../parts/announcement.tsx'
import { useText } from '../parts/language.ts'
import { Trouble } from '../parts/trouble.tsx'

/** Whether the team of the customer sees how a contact seemed to me, with my name; mine to say (6.2). */
export function ShareCard({ checkin }: { checkin: CheckinView }) {
  const text = useText()
  const client = useQueryClient()
  const { cycleId, pairId, guess, shared, contactName, customerName } = checkin
  const change = useMutation({
    mutationFn: (wanted: boolean) => call('shareGuess', { body: { cycleId, pairId, shared: wanted } }),
    onSettled: () =>
      Promise.all(
        ['getMe', 'getCustomer', 'timeline'].map((name) => client.invalidateQueries({ queryKey: [name] })),
      ),
  })
  if (!guess || guess === 'cannot tell') return null
  const isShared = change.isPending ? change.variables : shared
  return (
    <div>
      <Switch
        checked={isShared}
        label={text.me.share(customerName, contactName)}
        onChange={(_, { checked }) => change.isPending || change.mutate(checked)}
      />
      {change.isError && <Trouble error={change.error} title={text.trouble.saved} />}
      <Announcement>
        {change.isSuccess && (shared ? text.me.nowShared(customerName) : text.me.notShared)}
      </Announcement>
    </div>
  )
}
