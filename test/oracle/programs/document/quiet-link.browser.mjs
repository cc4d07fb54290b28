const link = document.createElement('a');
link.href = 'https://example.com/about';
link.textContent = 'About';
document.body.append(link);
