import { ImportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useMayEdit } from '../tables/tables.ts';
import { useWords } from '../words/words.ts';
import { EnergyTables } from './EnergyTables.tsx';
import { SetupImport } from './SetupImport.tsx';

// The invoices of a month from the file they came in, where they are needed.
export function ImportInvoices() {
  return <EnergyTables><Opener /></EnergyTables>;
}

function Opener() {
  const { w } = useWords();
  const may = useMayEdit();
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button icon={<ImportOutlined />} onClick={() => setOpen(true)}>{w.energyWork.reconciliation.import}</Button>
      {open && <SetupImport table="invoices" onClose={() => setOpen(false)} />}
    </>
  );
}
