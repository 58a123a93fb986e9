import type { FrameView as Frame } from '../api/energy.ts';

// Which frames are shown: by direction, and by bytes or a word of what they say. Spaces between bytes do not matter.
export function matching(frames: readonly Frame[], direction: string, text: string): Frame[] {
  const wanted = text.trim().toLowerCase();
  const bytes = wanted.replace(/\s+/g, '');
  return frames.filter((frame) => (direction === 'all' || frame.direction === direction) && (wanted === '' || frame.hex.replace(/\s+/g, '').toLowerCase().includes(bytes) || frame.lines.some((line) => line.zh.toLowerCase().includes(wanted) || line.en.toLowerCase().includes(wanted))));
}

export const spaced = (hex: string): string => hex.replace(/\s+/g, '').replace(/(..)(?=.)/g, '$1 ');
