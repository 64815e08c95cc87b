import { Button } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { callFile, type Input } from '../api.ts'
import { useText } from './language.ts'
import { saveFile } from './save-file.ts'
import { Trouble } from './trouble.tsx'

type Exported = 'exportOverview' | 'exportFollowUps' | 'exportCustomer'
type Props<O extends Exported> = { operation: O; input: Input<O>; name: string; narrow?: boolean }

/** Downloads what the page shows as a CSV file (4.6). */
export function ExportButton<O extends Exported>({ operation, input, name, narrow = false }: Props<O>) {
  const text = useText()
  const save = useMutation({
    mutationFn: () => callFile(operation, input),
    onSuccess: (file) => saveFile(`${name}.csv`, file),
  })
  return (
    <>
      <Button
        appearance={narrow ? 'subtle' : 'secondary'}
        size={narrow ? 'small' : 'medium'}
        icon={<ArrowDownload20Regular />}
        title={text.exports.hint}
        aria-label={narrow ? text.exports.action : undefined}
        disabledFocusable={save.isPending}
        onClick={() => save.mutate()}
      >
        {narrow ? undefined : text.exports.action}
      </Button>
      {save.isError && <Trouble error={save.error} title={text.exports.failed} />}
    </>
  )
}
