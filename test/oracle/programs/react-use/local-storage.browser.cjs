const { createElement } = require('react');
const { createRoot } = require('react-dom/client');
const { useLocalStorage, useSessionStorage } = require('react-use');

function App() {
  const [value] = useLocalStorage('theme', 'light');
  useSessionStorage('step', 'one');
  return createElement('p', null, value);
}
createRoot(document.getElementById('root')).render(createElement(App));
