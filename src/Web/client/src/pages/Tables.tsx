import { Segmented } from 'antd';
import { Page } from '../parts/Page.tsx';
import { Loading } from '../parts/States.tsx';
import { setParams, useAddress } from '../shell/router.ts';
import { TableView } from '../tables/TableView.tsx';
import { useMayEdit, useTables } from '../tables/tables.ts';
import { useWords } from '../words/words.ts';

const shown = ['production', 'instruments', 'credits', 'factors', 'exclusions', 'intensities', 'ownership', 'inventory'];

// Everything of an inventory that has no page of its own: production, certificates, credits, own factors, exclusions, intensities, statements.
export default function TablesPage() {
  const { w, say } = useWords();
  const { params } = useAddress();
  const tables = useTables();
  const may = useMayEdit();
  const table = shown.includes(params.get('table') ?? '') ? params.get('table')! : shown[0]!;
  return (
    <Page title={w.tables.title} facts={may ? w.tables.facts : w.tables.closed}>
      {!tables.data ? <Loading error={tables.error} rows={8} /> : (
        <section className="card tree-card">
          <div className="tree-head"><Segmented value={table} onChange={(next) => setParams({ table: next }, true)} aria-label={w.tables.title} options={shown.map((name) => ({ value: name, label: say(tables.data?.tables.find((one) => one.name === name)?.title) }))} /></div>
          <TableView key={table} table={table} />
        </section>
      )}
    </Page>
  );
}
