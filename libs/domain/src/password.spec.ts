import { judgePassword } from './password';

describe('a password', () => {
  it.each([
    'lösenord1234',
    'Password1234!',
    'Sommaren2024!!',
    'Göteborg2026!!',
    'qwertyuiop123',
    '1qaz2wsx3edc4rfv',
    '1q2w3e4r5t6y',
    'abcdefghijkl',
    '987654321098',
    'aaaaaaaaaaaaaaaa',
    'hejhejhejhejhej',
    'P@$$w0rdP@$$w0rd',
    'asdfghjklöä1',
  ])('%s is among the first to be tried and refused', (password) => {
    expect(judgePassword(password).fault).toBe('too-easy');
  });

  it.each(['correct horse battery staple', 'tre gröna björnar sjunger', 'x7!kQv2_mPz9Lw', 'vattenfallskanot8'])(
    '%s is taken',
    (password) => {
      const { fault, strength } = judgePassword(password);
      expect(fault).toBeNull();
      expect(strength).toBeGreaterThanOrEqual(2);
    },
  );

  it('has at least twelve signs and at most two hundred', () => {
    expect(judgePassword('x7!kQv2_mPz')).toMatchObject({ fault: 'too-short' });
    expect(judgePassword('x7!kQv2_mPz9')).toMatchObject({ fault: null });
    expect(judgePassword('').fault).toBe('too-short');
    expect(judgePassword('å'.repeat(201))).toEqual({ strength: 0, fault: 'too-long' });
  });

  it('does not rest on what is known of the person', () => {
    const about = ['Kim Lindström', 'kim.lindstrom@example.org'];
    expect(judgePassword('kimlindström!7xq', about).fault).toBe('about-you');
    expect(judgePassword('kimlindström!7xq').fault).toBeNull();
  });

  it('is stronger the more of it cannot be guessed', () => {
    const strengths = ['lösenord', 'lösenord12kaffe', 'lösenord12kaffekopp', 'tre gröna björnar sjunger'].map(
      (password) => judgePassword(password).strength,
    );
    expect(strengths).toEqual([...strengths].sort());
    expect(new Set(strengths).size).toBe(4);
  });
});
