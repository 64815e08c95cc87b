import { LockClosed20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { AnsweredView } from './answered-view.tsx'
import { Empty } from './empty.tsx'
import { useText } from './language.ts'
import { useMe } from './use-answer.ts'
import { ViewButton } from './view-link.tsx'

/** Spares others a page that the service would refuse them anyway. */
export function OnlyAdministrators({ children }: { children: ReactNode }) {
  const text = useText().trouble
  const me = useMe()
  const home = <ViewButton to={{ page: 'overview' }}>{text.home}</ViewButton>
  return (
    <AnsweredView answer={me}>
      {({ roles }) =>
        roles.includes('administrator') ? (
          children
        ) : (
          <Empty
            roomy
            icon={<LockClosed20Regular />}
            title={text.administratorsOnly}
            text={text.askAdministrator}
            action={home}
          />
        )
      }
    </AnsweredView>
  )
}
