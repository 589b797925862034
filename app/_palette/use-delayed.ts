'use client';
import { useEffect, useState } from 'react';

/** `value` once it has stood still for so many milliseconds. */
export function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

/** Whether `busy` has been true for so many milliseconds: a quick answer needs no sign that it is coming. */
export function useSlow(busy: boolean, milliseconds: number): boolean {
  return useSettled(busy, busy ? milliseconds : 0) && busy;
}
