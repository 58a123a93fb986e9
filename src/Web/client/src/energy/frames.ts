import type { FrameView as Frame } from '../api/energy.ts';

// Which frames are shown: by direction, by device behind a shared address, and by bytes or a word of what they say. What may be of any device is shown with each; spaces between bytes do not matter.
export function matching(frames: readonly Frame[], direction: string, text: string, device: string | null = null): Frame[] {
  const wanted = text.trim().toLowerCase();
  const bytes = wanted.replace(/\s+/g, '');
  return frames.filter((frame) => (direction === 'all' || frame.direction === direction) && (device === null || frame.devices.length === 0 || frame.devices.includes(device)) && (wanted === '' || frame.hex.replace(/\s+/g, '').toLowerCase().includes(bytes) || frame.lines.some((line) => line.zh.toLowerCase().includes(wanted) || line.en.toLowerCase().includes(wanted))));
}

export const spaced = (hex: string): string => hex.replace(/\s+/g, '').replace(/(..)(?=.)/g, '$1 ');

// The devices that frames were for or from, those with numbers in their order.
export const devicesOf = (frames: readonly Frame[]): string[] => [...new Set(frames.flatMap((frame) => frame.devices))].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
