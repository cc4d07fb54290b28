import { createElement, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { useSessionStorage } from '@mantine/hooks';

function App() {
  const [, setStep] = useSessionStorage({ key: 'step', defaultValue: 0 });
  useEffect(() => setStep(1), []);
  return createElement('p');
}
createRoot(document.getElementById('root')).render(createElement(App));
