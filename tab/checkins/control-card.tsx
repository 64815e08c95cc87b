import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import type { PromptList } from '../../src/contract/checkins.ts'
import { Announcement } from '../parts/announcement.tsx'
import { useText } from '../parts/language.ts'
import { useMoments } from '../parts/use-moments.ts'
import type { useOrder } from './use-delivery.ts'

type Props = { control: PromptList['control']; order: ReturnType<typeof useOrder> }

/** That a cycle asks nobody, why, and who said so, with the way on (2.8). */
export function ControlCard({ control, order }: Props) {
  const text = useText().delivery
  const say = useMoments()
  const going = order.isPending && order.variables === 'resumeCycle'
  return (
    <Announcement>
      {control && (
        <MessageBar intent={control.state === 'paused' ? 'error' : 'warning'} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{text.control[control.state]}.</MessageBarTitle> {control.reason}{' '}
            {control.by
              ? text.control.by(control.by, say(control.at))
              : text.control.byItself(say(control.at))}
          </MessageBarBody>
          <MessageBarActions>
            <Button disabledFocusable={going} onClick={() => going || order.mutate('resumeCycle')}>
              {text.orders.resume}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </Announcement>
  )
}
