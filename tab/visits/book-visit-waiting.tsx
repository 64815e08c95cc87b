import { Waiting } from '../parts/waiting.tsx'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'

/** The shape of the dialog: people on one side, times on the other. */
export function BookVisitWaiting() {
  const styles = useBookVisitStyles()
  return (
    <div className={styles.sides}>
      <Waiting rows={4} />
      <Waiting rows={3} kind="block" />
    </div>
  )
}
