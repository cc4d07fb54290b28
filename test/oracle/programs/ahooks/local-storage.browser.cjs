const { createElement, useEffect } = require('react');
const { createRoot } = require('react-dom/client');
const { useLocalStorageState, useSessionStorageState } = require('ahooks');

function App() {
  const [, setMessage] = useLocalStorageState('message', { defaultValue: 'Hello~' });
  const [, setStep] = useSessionStorageState('step');
  useEffect(() => {
    setMessage('Bye~');
    setStep(1);
  }, []);
  return createElement('p');
}
createRoot(document.getElementById('root')).render(createElement(App));
