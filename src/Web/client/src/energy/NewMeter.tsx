import { PartsForm, type Cells } from '../tables/PartsForm.tsx';
import { identifier, useRows } from '../tables/tables.ts';
import { go, href } from '../shell/router.ts';
import { useWords } from '../words/words.ts';
import { pathOf } from './path.ts';
import { wall } from './zoned.ts';

// A meter comes with the device that counts there, what it counts and what it shows at the beginning: none of them is sound without the others.
export function NewMeter({ zone, onClose }: { zone: string; onClose: () => void }) {
  const { w } = useWords();
  const words = w.energyWork.setup;
  const meters = useRows('meters');
  const now = wall(Date.now(), zone);
  const fill = (cells: Cells): Cells => {
    const { meter, device, register, fit } = cells as { meter: Record<string, string>; device: Record<string, string>; register: Record<string, string>; fit: Record<string, string> };
    const id = meter.id || identifier(meter['name.en'] || meter['name.zh'] || '', new Set(meters.data?.rows.map((one) => one.key)), 'meter');
    return { meter: { ...meter, id, kind: 'real' }, device: { ...device, meter: id }, register: { ...register, meter: id }, fit: { ...fit, meter: id, serial: device.serial ?? '', register: register.id ?? '' } };
  };
  return (
    <PartsForm
      title={words.newMeter} note={words.newMeterNote} fill={fill} onClose={onClose} onSaved={(cells) => go(href(pathOf('meters', cells.meter!.id!)))}
      parts={[
        { id: 'meter', table: 'meters', title: w.energy.meter, shown: ['id', 'name.zh', 'name.en', 'medium', 'facility', 'parent', 'device'], preset: { medium: 'electricity' } },
        { id: 'register', table: 'registers', title: w.energy.register, shown: ['id', 'unit', 'direction', 'emission_source', 'highest_rate'], preset: { id: 'import', unit: 'kWh', direction: 'consumption' } },
        { id: 'device', table: 'installations', title: words.deviceFitted, shown: ['serial', 'from', 'current_ratio', 'voltage_ratio', 'side', 'accuracy'], preset: { from: `${now.day}T${now.time}` } },
        { id: 'fit', table: 'fits', title: words.openingReading, shown: ['opening', 'roll_over'] },
      ]}
    />
  );
}
