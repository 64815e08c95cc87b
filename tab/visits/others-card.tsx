import { Button } from '@fluentui/react-components'
import { ChevronUp20Regular, PersonAdd20Regular } from '@fluentui/react-icons'
import { useText } from '../parts/language.ts'

type Props = { label: string; hidden: number; all: boolean; onToggle: () => void }

/** Shows those who are not proposed, and hides them again. */
export function OthersCard({ label, hidden, all, onToggle }: Props) {
  const text = useText().visits.dialog
  if (hidden === 0 && !all) return null
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={all ? <ChevronUp20Regular /> : <PersonAdd20Regular />}
      aria-expanded={all}
      onClick={onToggle}
    >
      {all ? text.fewer : label}
    </Button>
  )
}
