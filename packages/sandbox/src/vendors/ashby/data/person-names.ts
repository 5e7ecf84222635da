export const FIRST_NAMES = (
  'Aaliyah Aarav Adaeze Agnieszka Aiko Alejandro Amara Amir Ana Anders Andrea Anika Antoine Arjun Astrid Beatriz Benjamin ' +
  'Bianca Callum Camila Carlos Caroline Chidi Chloe Clara Daniel Daria Darius David Deepa Diego Eleanor Elena Elias Emeka ' +
  'Emma Ethan Fatima Felix Fiona Gabriel Grace Hana Hannah Harriet Hassan Hugo Imani Ines Ingrid Isaac Isabel Ivan Jade ' +
  'James Jasmine Jin Joanna Jonas Jorge Julia Kai Karim Katarzyna Kenji Kiran Lars Laura Leila Leo Lina Lucas Lucia Mateo ' +
  'Maya Mei Meera Miguel Mina Minh Nadia Naomi Natalia Nathan Nia Nikhil Noah Nora Oliver Olivia Omar Oscar Paula Pedro ' +
  'Priya Rafael Rania Ravi Rebecca Rohan Rosa Ruth Samir Samuel Sara Sebastian Sofia Stefan Tara Theo Thomas Tomasz Uma ' +
  'Valentina Victor Wei William Yara Yuki Yusuf Zara Zoe'
).split(' ');

export const LAST_NAMES = (
  'Abbott Acheampong Adeyemi Ahmed Alvarez Andersson Aoki Bailey Banerjee Barros Becker Bennett Bianchi Brandt Brooks Byrne ' +
  'Campbell Cardoso Castillo Chan Chaudhry Chen Clarke Costa Cruz Dang Das Delgado Diaz Dubois Duncan Eriksen Espinoza ' +
  'Farouk Fernandez Fischer Fitzgerald Fontaine Foster Fujita Garcia Gill Gomez Grant Gupta Haddad Hall Hansen Harris Hayashi ' +
  'Herrera Hoffmann Hughes Huang Hussain Ibrahim Ito Iyer Jackson Jansen Jensen Johansson Kamau Kapoor Keller Khan Kim Kovacs ' +
  'Kowalski Kumar Larsen Laurent Lee Lim Lindqvist Lopez Mbeki Marino Martins Mehta Mendes Meyer Mitchell Morales Moreau ' +
  'Murphy Murray Nair Nakamura Navarro Ndiaye Nguyen Nielsen Novak Oconnor Okafor Oliveira Ortega Osei Palmer Park Patel ' +
  'Pereira Petrov Pham Popescu Quinn Rahman Ramirez Rao Reyes Ricci Rivera Romero Rossi Russo Sanchez Santos Sato Schneider ' +
  'Sharma Silva Singh Sokolov Stewart Suzuki Svensson Tanaka Taylor Thompson Torres Tran Turner Vargas Vasquez Walker Wang ' +
  'Watson Weber White Wilson Wong Wright Yamamoto Yilmaz Young Zhang Zimmermann'
).split(' ');
