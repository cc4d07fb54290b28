const frame = document.createElement('iframe');
frame.setAttribute('src', 'https://maps.example.com/shop');
document.body.append(frame);
