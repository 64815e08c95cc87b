import {
  Badge,
  Button,
  Checkbox,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { Lightbulb16Regular, MoreHorizontal20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Suggestion } from '../../src/contract/pairing.ts'
import { sayReasons } from '../parts/days.ts'
import { useLanguage, useText } from '../parts/language.ts'
import { PersonLine } from '../parts/person-line.tsx'
import { useSuggestPairsStyles } from './suggest-pairs-dialog.styles.ts'
import { type Change, SuggestionChangeCard } from './suggestion-change-card.tsx'
import type { Suggesting } from './use-suggesting.ts'

type Props = {
  suggesting: Suggesting
  suggestion: Suggestion
  withCustomer: boolean
  taken: boolean
  onToggle: () => void
}

/** One suggested pair: why, and what may be done with it. */
export function SuggestionCard({ suggesting, suggestion, withCustomer, taken, onToggle }: Props) {
  const styles = useSuggestPairsStyles()
  const { text } = useLanguage()
  const [change, setChange] = useState<Change>()
  const { employee, contact, reasons, forced, customerName } = suggestion
  return (
    <li className={styles.row}>
      <Checkbox
        aria-label={text.pairing.choose(employee.name, contact.name)}
        checked={taken}
        onChange={onToggle}
      />
      <PersonLine
        id={employee.id}
        name={employee.name}
        second={employee.jobTitle}
        third={employee.department}
      />
      <div className={styles.second}>
        <PersonLine
          id={contact.id}
          name={contact.name}
          second={contact.jobTitle}
          third={withCustomer ? customerName : text.functions[contact.function]}
        />
      </div>
      <div className={styles.acts}>
        <Button
          size="small"
          aria-label={text.pairing.acceptOne(employee.name, contact.name)}
          disabledFocusable={suggesting.busy}
          onClick={() => suggesting.acceptOne(suggestion)}
        >
          {text.pairing.acceptShort}
        </Button>
        <Choices suggestion={suggestion} onChange={setChange} suggesting={suggesting} />
      </div>
      <span className={styles.reasons}>
        {forced && <Badge appearance="tint">{text.pairing.forced}</Badge>}
        {reasons.length > 0 && (
          <span className={styles.reason}>
            <Lightbulb16Regular aria-label={text.customer.why} className={styles.icon} />
            <span>{sayReasons(reasons)}</span>
          </span>
        )}
      </span>
      {change && (
        <SuggestionChangeCard {...{ suggesting, suggestion, change }} onDone={() => setChange(undefined)} />
      )}
    </li>
  )
}

type ChoicesProps = Pick<Props, 'suggesting' | 'suggestion'> & { onChange: (change: Change) => void }
function Choices({ suggesting, suggestion, onChange }: ChoicesProps) {
  const text = useText().pairing
  const { employee, contact, forced } = suggestion
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          aria-label={text.menu(employee.name, contact.name)}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => onChange('employee')}>{text.changeEmployee}</MenuItem>
          {forced ? (
            <MenuItem onClick={() => suggesting.mark(suggestion, null)}>{text.takeBack.forced}</MenuItem>
          ) : (
            <MenuItem onClick={() => onChange('forced')}>{text.force}</MenuItem>
          )}
          <MenuItem onClick={() => onChange('forbidden')}>{text.forbid}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
