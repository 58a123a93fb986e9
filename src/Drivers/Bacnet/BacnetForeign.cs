using System.Net;
using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>
/// Keeps this side registered as a foreign device (ASHRAE 135, annex J.5): broadcasts of another IP network then reach it. Renewed at half of the time it holds,
/// also after a refusal: a broadcast device that restarted has forgotten it.
/// </summary>
/// <param name="socket">The socket.</param>
/// <param name="settings">The broadcast device, and for how long.</param>
/// <param name="time">The clock.</param>
internal sealed class BacnetForeign(BacnetSocket socket, BacnetSocketSettings settings, TimeProvider time) : IDisposable
{
    private const int RegistrationRefused = 0x30;
    private const int DistributionRefused = 0x60;
    private const int Tries = 3;
    private static readonly TimeSpan Answer = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _end = new();
    private volatile TaskCompletionSource<int>? _asked;
    private IPEndPoint? _device;
    private long? _registeredAt;
    private Task? _renewal;

    /// <summary>How often a registration was accepted.</summary>
    public int Registrations { get; private set; }

    /// <summary>The broadcast device, once this side is registered with it.</summary>
    /// <exception cref="DriverException">It refuses, is silent, or cannot be reached.</exception>
    public async Task<IPEndPoint> RegisteredAsync(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (_registeredAt is not { } at || time.GetElapsedTime(at) >= settings.Registration) await RegisterAsync(cancel).ConfigureAwait(false);
            _renewal ??= RenewAsync();
            return _device!;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Takes what the broadcast device answered.</summary>
    public void Take(IPEndPoint from, int result)
    {
        if (!from.Equals(_device)) return;
        if (result is 0 or RegistrationRefused) _asked?.TrySetResult(result);
        else if (result == DistributionRefused) _registeredAt = null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
        _turn.Dispose();
    }

    private async Task RegisterAsync(CancellationToken cancel)
    {
        _registeredAt = null;
        _device = await BacnetHosts.FindAsync(settings.BroadcastDevice!, cancel).ConfigureAwait(false);
        var datagram = Bvlc.Register((ushort)settings.Registration.TotalSeconds);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var asked = _asked = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
            socket.Send(_device, datagram);
            try
            {
                if (await asked.Task.WaitAsync(Answer, time, cancel).ConfigureAwait(false) != 0)
                    throw new DriverException(DriverFaults.Refused, new("BBMD 拒绝外部设备注册", "the broadcast device refuses the registration")) { Number = RegistrationRefused };
                Registrations++;
                _registeredAt = time.GetTimestamp();
                return;
            }
            catch (TimeoutException)
            {
            }
        }

        throw new DriverException(DriverFaults.Silent, new($"BBMD {_device}", $"broadcast device {_device}"));
    }

    private async Task RenewAsync()
    {
        var end = _end.Token;
        try
        {
            while (true)
            {
                await Task.Delay(settings.Registration / 2, time, end).ConfigureAwait(false);
                await _turn.WaitAsync(end).ConfigureAwait(false);
                try
                {
                    await RegisterAsync(end).ConfigureAwait(false);
                }
                catch (DriverException)
                {
                    // Tried again at the next time, and before the next broadcast.
                }
                finally
                {
                    _turn.Release();
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
        }
    }
}
